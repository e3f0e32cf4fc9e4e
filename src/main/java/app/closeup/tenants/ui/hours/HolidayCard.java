package app.closeup.tenants.ui.hours;

import app.closeup.tenants.calendar.CalendarDetails;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.calendar.Holiday;
import app.closeup.tenants.calendar.PublicHolidays;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.ui.CountryBox;
import app.closeup.tenants.ui.SmallButton;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The holidays of a calendar, a year at a time. */
final class HolidayCard extends Div {

    private final Select<Integer> year = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final CalendarDetails calendar;
    private final CalendarSettings calendars;
    private final PublicHolidays publicHolidays;
    private final Formats formats;
    private final Clock clock;
    private final Runnable changed;

    HolidayCard(
            CalendarDetails calendar,
            CalendarSettings calendars,
            PublicHolidays publicHolidays,
            Formats formats,
            Clock clock,
            Runnable changed) {
        this.calendar = calendar;
        this.calendars = calendars;
        this.publicHolidays = publicHolidays;
        this.formats = formats;
        this.clock = clock;
        this.changed = changed;

        var thisYear = calendar.today(clock.instant()).getYear();
        var years = new TreeSet<Integer>();
        calendar.holidays().forEach(holiday -> years.add(holiday.day().getYear()));
        IntStream.rangeClosed(thisYear, thisYear + 2).forEach(years::add);
        year.setItems(years);
        year.setValue(thisYear);
        year.setLabel(getTranslation("tenants.hours.year"));
        year.addValueChangeListener(_ -> show());
        list.addClassNames("settings-list", "holiday-list");
        var card = new Card(getTranslation("tenants.hours.holidays")).body(year, list);
        card.addClassName("settings-wide-card");
        if (CompanyAccess.mayEdit()) {
            card.actions(
                    new SmallButton(getTranslation("tenants.hours.holiday.add"), () -> add().open()),
                    new SmallButton(
                            getTranslation("tenants.hours.take-over"),
                            () -> takeOver().open()));
        }
        add(card);
        show();
    }

    private void show() {
        list.removeAll();
        var ofYear = calendar.holidays().stream()
                .filter(holiday -> holiday.day().getYear() == year.getValue())
                .toList();
        ofYear.forEach(holiday -> list.add(row(holiday)));
        if (ofYear.isEmpty()) {
            var none = new ListItem(getTranslation("tenants.hours.holidays.none", String.valueOf(year.getValue())));
            none.addClassName("muted");
            list.add(none);
        }
    }

    private ListItem row(Holiday holiday) {
        var day = new Span(holiday.day().getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()) + " "
                + formats.date(holiday.day()));
        day.addClassName("holiday-day");
        var name = new Span(holiday.name());
        name.addClassName("settings-words");
        var row = new ListItem(day, name);
        if (CompanyAccess.mayEdit()) {
            row.add(new SmallButton(
                            getTranslation("tenants.hours.holiday.rename"),
                            () -> rename(holiday).open())
                    .about(holiday.name()));
            if (!calendar.isHistory(holiday.day(), clock.instant())) {
                row.add(new SmallButton(getTranslation("tenants.hours.holiday.remove"), () -> remove(holiday))
                        .about(holiday.name()));
            }
        }
        return row;
    }

    private Dialog add() {
        var day = new DateField(getTranslation("tenants.hours.holiday.day"));
        day.setRequiredIndicatorVisible(true);
        var name = name();
        var dialog = dialog("tenants.hours.holiday.add");
        dialog.add(new Form(getTranslation("tenants.hours.holiday.save"), () -> {
                    if (day.isEmpty()) {
                        return List.of(new Form.Problem("day", getTranslation("tenants.hours.holiday.day.needed")));
                    }
                    return done(
                            dialog,
                            calendars
                                    .add(calendar.entry().id(), new Holiday(day.getValue(), name.getValue()))
                                    .orElse(null));
                })
                .wide("day", day)
                .wide("name", name)
                .cancel(getTranslation("ui.confirm.cancel"), dialog::close));
        return dialog;
    }

    private Dialog rename(Holiday holiday) {
        var name = name();
        name.setValue(holiday.name());
        var dialog = dialog("tenants.hours.holiday.rename");
        dialog.add(new Form(
                        getTranslation("tenants.hours.save"),
                        () -> done(
                                dialog,
                                calendars
                                        .rename(calendar.entry().id(), new Holiday(holiday.day(), name.getValue()))
                                        .orElse(null)))
                .wide("name", name)
                .byEnter()
                .cancel(getTranslation("ui.confirm.cancel"), dialog::close));
        return dialog;
    }

    private Dialog takeOver() {
        var country = new CountryBox(getTranslation("tenants.company.country"), publicHolidays.countries());
        country.setRequiredIndicatorVisible(true);
        var region = new Select<PublicHolidays.Region>();
        region.setLabel(getTranslation("tenants.company.region"));
        region.setItemLabelGenerator(
                one -> one == null ? getTranslation("tenants.hours.take-over.everywhere") : one.name());
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("tenants.hours.take-over.everywhere"));
        region.setVisible(false);
        country.addValueChangeListener(event -> {
            var regions = event.getValue() == null
                    ? List.<PublicHolidays.Region>of()
                    : publicHolidays.regions(event.getValue(), getLocale());
            region.setItems(regions);
            region.setVisible(!regions.isEmpty());
        });
        var note = new Paragraph(getTranslation("tenants.hours.take-over.note", String.valueOf(year.getValue())));
        note.addClassNames("small", "muted");
        var dialog = dialog("tenants.hours.take-over");
        dialog.add(new Form(getTranslation("tenants.hours.take-over.do"), () -> {
                    if (country.isEmpty()) {
                        return List.of(new Form.Problem("country", getTranslation("tenants.hours.take-over.needed")));
                    }
                    var added = calendars.takeOver(
                            calendar.entry().id(),
                            country.getValue(),
                            Optional.ofNullable(region.getValue())
                                    .map(PublicHolidays.Region::code)
                                    .orElse(null),
                            year.getValue(),
                            getLocale());
                    Toast.show(getTranslation("tenants.hours.take-over.done", added));
                    return done(dialog, null);
                })
                .wide("country", country)
                .wide("region", region)
                .note(note)
                .cancel(getTranslation("ui.confirm.cancel"), dialog::close));
        return dialog;
    }

    private void remove(Holiday holiday) {
        var refused = calendars.remove(calendar.entry().id(), holiday.day());
        if (refused.isPresent()) {
            Toast.problem(getTranslation(refused.get()));
        } else {
            Toast.undoable(getTranslation("tenants.hours.holiday.removed", holiday.name()), () -> {
                calendars.add(calendar.entry().id(), holiday);
                changed.run();
            });
        }
        changed.run();
    }

    private List<Form.Problem> done(Dialog dialog, @Nullable String key) {
        if (key != null) {
            return List.of(new Form.Problem(key.contains(".name.") ? "name" : "day", getTranslation(key)));
        }
        dialog.close();
        changed.run();
        return List.of();
    }

    private TextField name() {
        var name = new TextField(getTranslation("tenants.hours.holiday.name"));
        name.setRequiredIndicatorVisible(true);
        return name;
    }

    private Dialog dialog(String titleKey) {
        var dialog = new Dialog(getTranslation(titleKey));
        dialog.setWidth("440px");
        return dialog;
    }
}
