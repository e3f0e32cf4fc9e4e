package app.closeup.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/** A day, in weeks that begin as the company's do. */
public final class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        setI18n(week());
    }

    /** A day and a time; the day as in a field of its own. */
    public static DateTimePicker withTime(String label) {
        var field = new DateTimePicker(label);
        field.setDatePickerI18n(week());
        return field;
    }

    private static DatePickerI18n week() {
        return new DatePickerI18n().setFirstDayOfWeek(Formats.weekStart().getValue() % 7);
    }
}
