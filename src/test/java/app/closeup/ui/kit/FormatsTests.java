package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Formats formats = new Formats(texts(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void moneyHasTheDigitsOfItsCurrency() {
        assertThat(formats.money(110_004, Currency.getInstance("USD"))).isEqualTo("1,100.04 USD");
        assertThat(formats.money(4_821, Currency.getInstance("ISK"))).isEqualTo("4,821 ISK");
        assertThat(formats.money(-5, Currency.getInstance("EUR"))).isEqualTo("-0.05 EUR");
        assertThat(formats.money(1_234, Currency.getInstance("BHD"))).isEqualTo("1.234 BHD");
    }

    @Test
    void wholeAmountsHaveNoDecimals() {
        assertThat(formats.money(1_296_000_000, Currency.getInstance("AZN"))).isEqualTo("12,960,000 AZN");
        assertThat(formats.money(110_010, Currency.getInstance("USD"))).isEqualTo("1,100.10 USD");
        assertThat(formats.money(0, Currency.getInstance("EUR"))).isEqualTo("0 EUR");
        assertThat(formats.money(5_000, Currency.getInstance("BHD"))).isEqualTo("5 BHD");
    }

    @Test
    void numbersAndSharesAreGrouped() {
        assertThat(formats.number(1_000_000)).isEqualTo("1,000,000");
        assertThat(formats.percent(0.8139)).isEqualTo("81.4%");
    }

    @Test
    void timeAgoIsSaidInOneUnit() {
        assertThat(ago(Duration.ofSeconds(20))).isEqualTo("just now");
        assertThat(ago(Duration.ofMinutes(5))).isEqualTo("5 min");
        assertThat(ago(Duration.ofHours(3))).isEqualTo("3 h");
        assertThat(ago(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(ago(Duration.ofDays(19))).isEqualTo("19 days");
        assertThat(ago(Duration.ofDays(120))).isEqualTo("4 months");
        assertThat(ago(Duration.ofDays(800))).isEqualTo("2 years");
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(formats.date(LocalDate.of(2026, 11, 3))).isEqualTo("Nov 3, 2026");
        assertThat(formats.date(NOW)).isEqualTo("Nov 22, 2026");
        assertThat(formats.dateTime(NOW)).startsWith("Nov 22, 2026").contains("12:00");
    }

    @Test
    void filesAreMeasuredInThousands() {
        assertThat(formats.size(999)).isEqualTo("999 B");
        assertThat(formats.size(1_250)).isEqualTo("1.2 kB");
        assertThat(formats.size(12_345_678)).isEqualTo("12.3 MB");
    }

    private String ago(Duration passed) {
        return formats.ago(NOW.minus(passed));
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/ui");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
