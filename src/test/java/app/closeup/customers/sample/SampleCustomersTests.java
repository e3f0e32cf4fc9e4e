package app.closeup.customers.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerKind;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleCustomersTests {

    private static final Instant TODAY = Instant.parse("2026-11-22T00:00:00Z");

    private final SampleCustomers customers = new SampleCustomers(1, TODAY);
    private final List<SampleCustomer> all = IntStream.range(0, SampleCustomers.TOTAL)
            .mapToObj(customers::customer)
            .toList();

    @Test
    void theSameNumberIsAlwaysTheSameCustomer() {
        assertThat(new SampleCustomers(1, TODAY).customer(1_234)).isEqualTo(all.get(1_234));
        assertThat(new SampleCustomers(2, TODAY).customer(1_234)).isNotEqualTo(all.get(1_234));
    }

    @Test
    void everyCustomerCouldHaveBeenTypedByHand() {
        assertThat(all).allSatisfy(customer -> {
            assertThat(customer.details().tidy().problems()).isEmpty();
            assertThat(isValidPhone(customer.details())).as(customer.toString()).isTrue();
            assertThat(customer.since()).isBefore(TODAY).isAfter(TODAY.minus(Duration.ofDays(731)));
        });
    }

    @Test
    void theyComeFromTheCountriesOfSixLanguages() {
        assertThat(all.stream()
                        .map(customer -> customer.details().address().country())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("IS", "VN", "AZ", "RO", "KZ", "GB");
    }

    @Test
    void noTwoOrganisationsAreCalledAlike() {
        assertThat(all.stream()
                        .map(SampleCustomer::details)
                        .filter(details -> details.kind() == CustomerKind.ORGANISATION)
                        .map(CustomerDetails::name))
                .hasSize(SampleCustomers.ORGANISATIONS)
                .doesNotHaveDuplicates();
    }

    @Test
    void peopleWorkAtOrganisationsAndSubsidiariesStandInNoCircle() {
        assertThat(all.stream().filter(customer -> customer.belongsTo().isPresent()))
                .hasSizeGreaterThan(900)
                .allSatisfy(customer -> assertThat(customer.belongsTo().getAsInt())
                        .isLessThan(Math.min(customer.number(), SampleCustomers.ORGANISATIONS)));
    }

    @Test
    void theirHistoryLiesInWorkingHoursOfTwoYears() {
        var history = new SampleHistory(1, TODAY);
        var entries =
                all.stream().flatMap(customer -> history.of(customer).stream()).toList();
        assertThat(entries).hasSizeBetween(14_000, 30_000).allSatisfy(entry -> {
            assertThat(entry.fits()).isTrue();
            assertThat(entry.occurredAt()).isBefore(TODAY).isAfter(TODAY.minus(Duration.ofDays(731)));
            var time = entry.occurredAt().atOffset(ZoneOffset.UTC);
            assertThat(time.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(time.getHour()).isBetween(8, 17);
            assertThat(entry.title()).doesNotContain("{");
            assertThat(entry.body()).doesNotContain("{");
        });
    }

    private static boolean isValidPhone(CustomerDetails details) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return numbers.isValidNumber(numbers.parse(details.contact().phone(), null));
        } catch (com.google.i18n.phonenumbers.NumberParseException _) {
            return false;
        }
    }
}
