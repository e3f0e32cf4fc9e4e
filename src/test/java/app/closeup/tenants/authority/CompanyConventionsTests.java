package app.closeup.tenants.authority;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.company.CompanyProfile;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Authority counts in the currency and by the days of the company. */
@DoorTest
class CompanyConventionsTests {

    private static final String SERVICE = PredefinedRole.SERVICE.id().toString();

    @Autowired
    Authority authority;

    @Autowired
    Limits limits;

    @Autowired
    CompanySettings settings;

    @Autowired
    MovableClock clock;

    private SignedIn owner;
    private SignedIn porter;

    @BeforeEach
    void aHotel() {
        owner = Cast.foundCompany("Hotel");
        porter = Cast.hire(owner, "Paul Porter", PredefinedRole.SERVICE);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void amountsAreInTheCompanysCurrencyUntilTheyAreWrittenDownInIt() {
        assertThat(Cast.as(owner, limits::currency)).isEqualTo(Currency.getInstance("EUR"));
        choose("ISK", null);
        assertThat(Cast.as(owner, limits::currency)).isEqualTo(Currency.getInstance("ISK"));
        allow();

        choose("USD", null);

        assertThat(Cast.as(owner, limits::currency))
                .as("amounts that stand keep their currency")
                .isEqualTo(Currency.getInstance("ISK"));
    }

    @Test
    void aMonthBeginsWhenItBeginsAtTheCompany() {
        choose("NZD", ZoneId.of("Pacific/Auckland"));
        allow();
        var nextMonth = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .plusMonths(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        clock.forward(Duration.between(clock.instant(), nextMonth.minus(Duration.ofHours(26))));
        assertThat(refund("one")).isInstanceOf(Answer.Granted.class);
        assertThat(refund("two")).isNotInstanceOf(Answer.Granted.class);

        clock.forward(Duration.ofHours(24));

        assertThat(refund("three"))
                .as("in Auckland it is the first of the month, in Greenwich the last")
                .isInstanceOf(Answer.Granted.class);
    }

    private void choose(String currency, @Nullable ZoneId zone) {
        Cast.runAs(owner, () -> {
            var now = settings.current();
            assertThat(settings.save(new CompanyProfile(
                            now.name(),
                            now.webName(),
                            now.address(),
                            now.accent(),
                            now.language(),
                            zone,
                            Currency.getInstance(currency),
                            now.weekStart(),
                            now.fiscalYearStart(),
                            now.version())))
                    .isEmpty();
        });
    }

    private void allow() {
        Cast.runAs(owner, () -> limits.save(new Limit(SERVICE, "refund", 1_000L, 1_000L, Period.MONTH, null, 4)));
    }

    private Answer refund(String incident) {
        return Cast.as(porter, () -> authority.ask(Question.of(DecisionKind.REFUND, 1_000, incident, null)));
    }
}
