package app.closeup.tenants.ui;

import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.datepicker.DatePicker;

/** A day, in weeks that begin as the company's do. */
public final class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        setI18n(new DatePickerI18n().setFirstDayOfWeek(Formats.weekStart().getValue() % 7));
    }
}
