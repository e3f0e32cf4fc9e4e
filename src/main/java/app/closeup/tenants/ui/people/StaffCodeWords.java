package app.closeup.tenants.ui.people;

import app.closeup.tenants.ui.history.CodeWords;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Working hours, days off and languages as the audit keeps them. */
@Component
class StaffCodeWords implements CodeWords {

    private static final Pattern DAY = Pattern.compile(
            "\\b(" + Arrays.stream(DayOfWeek.values()).map(Enum::name).collect(Collectors.joining("|")) + ")\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{2}:\\d{2}\\b");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Formats formats;

    StaffCodeWords(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Optional<String> value(String field, String kept) {
        return switch (field) {
            case "tenants.person.hours" -> Optional.of(hours(kept));
            case "tenants.person.absence" ->
                Optional.of(DATE.matcher(kept).replaceAll(day -> formats.date(LocalDate.parse(day.group()))));
            case "tenants.person.language" ->
                Optional.of(Locale.forLanguageTag(kept).getDisplayLanguage(locale()));
            default -> Optional.empty();
        };
    }

    private String hours(String kept) {
        var days = DAY.matcher(kept)
                .replaceAll(day -> DayOfWeek.valueOf(day.group()).getDisplayName(TextStyle.SHORT_STANDALONE, locale()));
        return TIME.matcher(days).replaceAll(time -> formats.time(LocalTime.parse(time.group())));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
