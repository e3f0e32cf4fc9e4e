package app.closeup.customers.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iceland|IS",
                "ísland|IS",
                "ISL|IS",
                "is|IS",
                "Víetnam|VN",
                "Việt Nam|VN",
                "Viet Nam|VN",
                "Azərbaycan|AZ",
                "Rumunia|RO",
                "România|RO",
                "Қазақстан|KZ",
                "İslandiya|IS",
                "Исландия|IS",
                "USA|US",
                "U.S.A.|US",
                "United States|US",
                "UK|GB",
                "Korea|KR",
                "Deutschland|DE",
                "Cote d'Ivoire|CI",
                "Macao|MO",
                "Holy See (Vatican City State)|VA",
                "Bouvet Island (Bouvetoya)|BV",
                "Turkey|TR",
                "Svalbard & Jan Mayen Islands|SJ",
            })
    void countriesAreReadInManyTongues(String given, String code) {
        assertThat(Countries.read(given)).isEqualTo(Reading.of(code));
    }

    @Test
    void aNearMissOfACountryIsReadAndTold() {
        var reading = Countries.read("Philipines");

        assertThat(reading.value()).isEqualTo("PH");
        assertThat(key(reading)).isEqualTo("customers.import.problem.country-near");
        assertThat(Countries.read("Germnay").value()).isEqualTo("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "EMEA", "XX", "Netherlands Antilles"})
    void whatIsNoCountryIsNotGuessed(String given) {
        assertThat(Countries.read(given).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-07-26|2021-07-26",
                "2021/07/26|2021-07-26",
                "20210726|2021-07-26",
                "26.07.2021|2021-07-26",
                "26/7/2021|2021-07-26",
                "7/26/2021|2021-07-26",
                "5-May-25|2025-05-05",
                "15-Jan-24|2024-01-15",
                "Jan 15, 2024|2024-01-15",
                "15 January 2024|2024-01-15",
                "2010-10-14T12:00:00.000Z|2010-10-14",
                "2010-10-14 12:00:00 +0300|2010-10-14",
                "26.7.99|1999-07-26",
                "13. mars 2020|2020-03-13",
            })
    void datesAreReadAsTheyAreWritten(String given, LocalDate date) {
        assertThat(Dates.read(given, DateOrder.DAY_FIRST)).isEqualTo(Reading.of(date));
    }

    @Test
    void aDateThatMayMeanTwoDaysIsTold() {
        var dayFirst = Dates.read("03/04/2024", DateOrder.DAY_FIRST);
        var monthFirst = Dates.read("03/04/2024", DateOrder.MONTH_FIRST);

        assertThat(dayFirst.value()).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(monthFirst.value()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(key(dayFirst)).isEqualTo("customers.import.problem.date-order");
    }

    @Test
    void theOrderOfDaysAndMonthsIsProvenByOneDateAmongMany() {
        assertThat(Dates.provenOrder(List.of("03/04/2024", "12/31/2024"))).contains(DateOrder.MONTH_FIRST);
        assertThat(Dates.provenOrder(List.of("03/04/2024", "31/12/2024"))).contains(DateOrder.DAY_FIRST);
        assertThat(Dates.provenOrder(List.of("03/04/2024"))).isEmpty();
    }

    @Test
    void theDayCountOfASpreadsheetIsReadAndTold() {
        var reading = Dates.read("45631.0", DateOrder.DAY_FIRST);

        assertThat(reading.value()).isEqualTo(LocalDate.of(2024, 12, 5));
        assertThat(key(reading)).isEqualTo("customers.import.problem.date-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "31/31/2021", "soon", "2010-10-14T12:00:00.000Z-0300", "5-Foo-25"})
    void whatIsNoDateIsNotRead(String given) {
        assertThat(Dates.read(given, DateOrder.DAY_FIRST).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2822|2822", "2,822|2822", "2 822|2822", "2.822.000|2822000", "100.0|100"})
    void countsAreReadWithAnyThousandsMark(String given, long count) {
        assertThat(Numbers.count(given)).isEqualTo(Reading.of(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "51-200", "many", "1.5", "1.5M", "99999999999999999999"})
    void whatIsNoCountIsNotRead(String given) {
        assertThat(Numbers.count(given).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1100.04|1100.04",
                "$1,100.04|1100.04",
                "1.100,04 €|1100.04",
                "6.0E7|60000000",
                "8.48E10|84800000000",
                "EUR 1 100,5|1100.50",
                "-12|-12",
            })
    void amountsAreReadWithTheirSigns(String given, BigDecimal amount) {
        assertThat(Numbers.money(given, EUR)).isEqualTo(Reading.of(Money.of(amount, EUR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2m", "1e99", "n/a", "12-13"})
    void whatIsNoAmountIsNotRead(String given) {
        assertThat(Numbers.money(given, EUR).value()).isNull();
    }

    @Test
    void yearsAreReadFromDatesToo() {
        assertThat(Numbers.year("1996").value()).isEqualTo(1996);
        assertThat(Numbers.year("1996.0").value()).isEqualTo(1996);
        assertThat(Numbers.year("1996-01-01").value()).isEqualTo(1996);
        assertThat(Numbers.year("96").value()).isNull();
    }

    @Test
    void ofSeveralAddressesTheFirstGoodOneIsTaken() {
        assertThat(Contacts.email("ada@example.com")).isEqualTo(Reading.of("ada@example.com"));
        assertThat(Contacts.email("Ada <ada@example.com>").value()).isEqualTo("ada@example.com");
        assertThat(Contacts.email("ada@example.com; ada@home.example").value()).isEqualTo("ada@example.com");
        assertThat(key(Contacts.email("a@b.example ::: c@d.example"))).isEqualTo("customers.import.problem.several");
        assertThat(Contacts.email("not an address").value()).isNull();
    }

    @Test
    void phoneNumbersNeedDigits() {
        assertThat(Contacts.phone("846-790-4623x4715").value()).isEqualTo("846-790-4623x4715");
        assertThat(Contacts.phone("555 1234 ::: 555 9999").value()).isEqualTo("555 1234");
        assertThat(Contacts.phone("unknown").value()).isNull();
    }

    @Test
    void webSitesAreMadeAddressesAndScriptsAreNot() {
        assertThat(Contacts.website("www.example.com").value()).isEqualTo("https://www.example.com");
        assertThat(Contacts.website("http://www.shea.biz/").value()).isEqualTo("http://www.shea.biz/");
        assertThat(Contacts.website("javascript:alert(1)").value()).isNull();
        assertThat(Contacts.website("mail me").value()).isNull();
    }

    @Test
    void wordsOfOtherSystemsAreUnderstood() {
        assertThat(ForeignWords.stage("Customer").value()).isEqualTo(Stage.CLIENT);
        assertThat(ForeignWords.stage("Other").value()).isNull();
        assertThat(ForeignWords.kind("Company").value()).isEqualTo(CustomerKind.ORGANISATION);
    }

    private static @Nullable String key(Reading<?> reading) {
        return reading.fault() == null ? null : reading.fault().key();
    }
}
