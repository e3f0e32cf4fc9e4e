package app.closeup.tenants.ui.hours;

import app.closeup.tenants.calendar.CalendarEntry;
import app.closeup.tenants.calendar.CalendarId;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.ui.ZoneField;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Names a calendar: a new one, with its time zone, or one that is there. */
final class CalendarDialog {

    private CalendarDialog() {}

    static Dialog create(CalendarSettings calendars, ZoneId zone, Clock clock, Consumer<CalendarId> created) {
        var name = name();
        var zoneField = new ZoneField(text("tenants.company.zone"), clock);
        zoneField.setValue(zone);
        zoneField.setHelperText(text("tenants.hours.zone.help"));
        zoneField.setRequiredIndicatorVisible(true);
        var dialog = dialog("tenants.hours.new");
        var made = new AtomicReference<>(Optional.<CalendarId>empty());
        var form = new Form(text("tenants.hours.create"), () -> {
                    if (zoneField.isEmpty()) {
                        return List.of(new Form.Problem("zone", text("tenants.hours.zone.needed")));
                    }
                    var problem = calendars.nameProblem(name.getValue(), null);
                    if (problem.isPresent()) {
                        return List.of(new Form.Problem("name", text(problem.get())));
                    }
                    made.set(calendars.create(name.getValue(), zoneField.getValue()));
                    return List.of();
                })
                .whenSaved(() -> {
                    dialog.close();
                    Objects.requireNonNull(made.get()).ifPresent(created);
                })
                .wide("name", name)
                .wide("zone", zoneField)
                .cancel(text("ui.confirm.cancel"), dialog::close);
        dialog.add(form);
        return dialog;
    }

    static Dialog rename(CalendarSettings calendars, CalendarEntry entry, Runnable renamed) {
        var name = name();
        name.setValue(entry.name());
        var dialog = dialog("tenants.hours.rename");
        var form = new Form(text("tenants.hours.save"), () -> {
                    var problem = calendars.nameProblem(name.getValue(), entry.id());
                    if (problem.isPresent()) {
                        return List.of(new Form.Problem("name", text(problem.get())));
                    }
                    calendars.rename(entry.id(), name.getValue());
                    dialog.close();
                    renamed.run();
                    return List.of();
                })
                .wide("name", name)
                .byEnter()
                .cancel(text("ui.confirm.cancel"), dialog::close);
        dialog.add(form);
        return dialog;
    }

    private static TextField name() {
        var name = new TextField(text("tenants.hours.name"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        return name;
    }

    private static Dialog dialog(String titleKey) {
        var dialog = new Dialog(text(titleKey));
        dialog.setWidth("440px");
        return dialog;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
