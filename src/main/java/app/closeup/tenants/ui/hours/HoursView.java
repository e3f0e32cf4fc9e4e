package app.closeup.tenants.ui.hours;

import app.closeup.platform.Ids;
import app.closeup.tenants.calendar.BusinessHours;
import app.closeup.tenants.calendar.CalendarDetails;
import app.closeup.tenants.calendar.CalendarEntry;
import app.closeup.tenants.calendar.CalendarId;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.calendar.PublicHolidays;
import app.closeup.tenants.calendar.Week;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.ui.HourWords;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.SmallButton;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody is there: the company's calendars, their weeks and holidays, and what would be due when. */
@Route("settings/hours/:calendarId?")
@PageTitle("tenants.hours.title")
@RolesAllowed("SETTINGS_SEE")
class HoursView extends Div implements BeforeEnterObserver {

    private final Div actions = new Div();
    private final SettingsBody body = new SettingsBody("hours");
    private final Div content = new Div();
    private final BusinessHours hours;
    private final CalendarSettings calendars;
    private final PublicHolidays publicHolidays;
    private final CompanySettings company;
    private final Formats formats;
    private final Clock clock;

    HoursView(
            BusinessHours hours,
            CalendarSettings calendars,
            PublicHolidays publicHolidays,
            CompanySettings company,
            Formats formats,
            Clock clock) {
        this.hours = hours;
        this.calendars = calendars;
        this.publicHolidays = publicHolidays;
        this.company = company;
        this.formats = formats;
        this.clock = clock;
        actions.addClassName("card-actions");
        content.addClassName("settings");
        body.add(content);
        addClassName("page");
        add(
                new PageHeader(getTranslation("tenants.hours.title"))
                        .subtitle(getTranslation("tenants.hours.lead"))
                        .actions(actions),
                body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("calendarId")
                .flatMap(Ids::parse)
                .map(CalendarId::new)
                .flatMap(calendars::find)
                .orElse(null));
    }

    private void show(@Nullable CalendarDetails asked) {
        var all = hours.calendars();
        var chosen = Optional.ofNullable(asked)
                .or(() -> all.stream().findFirst().flatMap(first -> calendars.find(first.id())));
        actions.removeAll();
        content.removeAll();
        if (CompanyAccess.mayEdit() && !all.isEmpty()) {
            actions.add(new Button(getTranslation("tenants.hours.new"), _ -> create()));
        }
        if (chosen.isEmpty()) {
            content.add(nothingYet());
            return;
        }
        if (all.size() > 1) {
            content.add(choice(all, chosen.get().entry()));
        }
        show(chosen.get(), all.size());
    }

    private void show(CalendarDetails calendar, int count) {
        Runnable again = () -> show(calendars.find(calendar.entry().id()).orElse(null));
        content.add(
                week(calendar, count, again),
                new HolidayCard(calendar, calendars, publicHolidays, formats, clock, again),
                new DueCard(calendar.calendar(), calendar.today(clock.instant()), formats));
    }

    private Card week(CalendarDetails calendar, int count, Runnable again) {
        var entry = calendar.entry();
        var card = new Card(entry.name()).body(new WeekHistory(calendar, calendars, formats, clock, again));
        card.addClassName("settings-wide-card");
        if (entry.standard()) {
            card.beside(Tag.plain(getTranslation("tenants.hours.standard")));
        }
        if (CompanyAccess.mayEdit()) {
            card.actions(
                    button(
                            "tenants.hours.rename",
                            () -> CalendarDialog.rename(calendars, entry, again).open()),
                    button("tenants.hours.make-standard", () -> {
                                calendars.makeStandard(entry.id());
                                again.run();
                            })
                            .visibleIf(!entry.standard()),
                    button("tenants.hours.remove", () -> remove(entry)).visibleIf(!entry.standard() || count == 1),
                    button(
                            "tenants.hours.change",
                            () -> new WeekDialog(calendar, calendars, formats, clock, again).open()));
        }
        return card;
    }

    private EmptyState nothingYet() {
        var empty = new EmptyState(
                Sign.CLOCK,
                getTranslation("tenants.hours.empty.title"),
                getTranslation(
                        "tenants.hours.empty.text",
                        new HourWords(formats)
                                .of(Week.usual(LocalDate.EPOCH, zone()).on(DayOfWeek.MONDAY))));
        if (CompanyAccess.mayEdit()) {
            empty.actions(new Button(getTranslation("tenants.hours.new"), _ -> create()));
        }
        return empty;
    }

    private Nav choice(List<CalendarEntry> all, CalendarEntry chosen) {
        var choice = new Nav();
        choice.addClassName("calendar-choice");
        choice.getElement().setAttribute("aria-label", getTranslation("tenants.hours.choice"));
        for (var entry : all) {
            var link = new Anchor("settings/hours/" + entry.id(), entry.name());
            if (entry.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }

    private void create() {
        CalendarDialog.create(
                        calendars, zone(), clock, id -> getUI().ifPresent(ui -> Links.open(ui, "settings/hours/" + id)))
                .open();
    }

    private void remove(CalendarEntry entry) {
        Confirm.irreversible(
                        getTranslation("tenants.hours.remove.title", entry.name()),
                        getTranslation("tenants.hours.remove.text"),
                        getTranslation("tenants.hours.remove"),
                        () -> {
                            calendars
                                    .remove(entry.id())
                                    .ifPresentOrElse(
                                            key -> Toast.problem(getTranslation(key)),
                                            () -> Toast.show(getTranslation("tenants.hours.removed", entry.name())));
                            getUI().ifPresent(ui -> Links.open(ui, "settings/hours"));
                        })
                .open();
    }

    private ZoneId zone() {
        var zone = company.current().timeZone();
        return zone == null ? Formats.zone() : zone;
    }

    private SmallButton button(String labelKey, Runnable act) {
        return new SmallButton(getTranslation(labelKey), act);
    }
}
