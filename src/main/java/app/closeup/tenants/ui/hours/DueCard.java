package app.closeup.tenants.ui.hours;

import app.closeup.tenants.calendar.BusinessCalendar;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** Tries a calendar out: what would be due when. */
final class DueCard extends Div {

    private static final int LONGEST = 10_000;

    private final DateField day = new DateField(getTranslation("tenants.hours.try.day"));
    private final TimePicker time = new TimePicker(getTranslation("tenants.hours.try.time"));
    private final IntegerField hours = number("tenants.hours.try.hours", LONGEST);
    private final IntegerField minutes = number("tenants.hours.try.minutes", 59);
    private final Paragraph due = new Paragraph();
    private final BusinessCalendar calendar;

    DueCard(BusinessCalendar calendar, LocalDate today, Formats formats) {
        this.calendar = calendar;
        day.setValue(today);
        time.setValue(LocalTime.of(16, 30));
        hours.setValue(4);
        minutes.setValue(0);
        List.of(hours, minutes).forEach(field -> field.addValueChangeListener(_ -> show()));
        day.addValueChangeListener(_ -> show());
        time.addValueChangeListener(_ -> show());
        due.addClassName("due-answer");
        due.getElement().setAttribute("role", "status");
        var fields = new Div(day, time, hours, minutes);
        fields.addClassName("form-fields");
        var card = new Card(getTranslation("tenants.hours.try")).body(fields, due);
        card.addClassName("settings-wide-card");
        add(card);
        show();
    }

    private void show() {
        due.setText(
                day.isEmpty() || time.isEmpty() || hours.isInvalid() || minutes.isInvalid()
                        ? getTranslation("tenants.hours.try.incomplete")
                        : answer());
    }

    private String answer() {
        var zone = calendar.inForce(day.getValue()).zone();
        var start = day.getValue().atTime(time.getValue()).atZone(zone).toInstant();
        var wanted = value(hours) * 60L + value(minutes);
        return calendar.dueAfter(start, wanted, List.of())
                .map(moment -> {
                    var local = moment.atZone(
                            calendar.inForce(LocalDate.ofInstant(moment, zone)).zone());
                    return getTranslation(
                            "tenants.hours.try.due",
                            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                                    .withLocale(getLocale())
                                    .format(local.toLocalDateTime()),
                            local.getZone().getId().replace('_', ' '));
                })
                .orElseGet(() -> getTranslation("tenants.hours.try.never"));
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private IntegerField number(String labelKey, int max) {
        var field = new IntegerField(getTranslation(labelKey));
        field.setMin(0);
        field.setMax(max);
        field.setStepButtonsVisible(true);
        return field;
    }
}
