package app.closeup.tenants.ui.hours;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.calendar.BusinessHours;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.calendar.Holiday;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "app.closeup.tenants.ui")
class HoursViewTests extends SpringBrowserlessTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    BusinessHours hours;

    @Autowired
    CalendarSettings calendars;

    private SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Hours");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theFirstCalendarIsMade() {
        navigate(HoursView.class);
        press("New calendar");
        test(field("Name")).setValue("Support");

        press("Create calendar");

        assertThat(hours.calendars()).hasSize(1);
        assertThat(textOfPage()).contains("Support", "Standard", "9:00\u202fAM–5:00\u202fPM", "Closed");
    }

    @Test
    void hoursAreChangedByWritingThem() {
        calendars.create("Support", LONDON);
        navigate(HoursView.class);
        press("Change hours");
        test(field("Saturday")).setValue("10-12, 13:30-16");

        press("Save hours");

        assertThat(textOfPage()).contains("10:00\u202fAM–12:00\u202fPM, 1:30\u202fPM–4:00\u202fPM");
    }

    @Test
    void hoursThatCannotBeReadAreSaidAtTheirDay() {
        calendars.create("Support", LONDON);
        navigate(HoursView.class);
        press("Change hours");
        var friday = field("Friday");
        test(friday).setValue("nine to five");

        press("Save hours");

        assertThat(friday.getErrorMessage()).contains("9:00\u202fAM–12:30\u202fPM, 1:00\u202fPM–6:00\u202fPM");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theHolidaysOfACountryAreTakenOver() {
        var support = calendars.create("Support", LONDON).orElseThrow();
        navigate(HoursView.class);
        find(Select.class)
                .withLabel("Year")
                .single()
                .setValue(LocalDate.now(LONDON).getYear() + 1);
        press("Add public holidays");
        ComboBox<String> country = find(ComboBox.class).withLabel("Country").single();
        country.setValue("RO");

        press("Add");

        assertThat(calendars.find(support).orElseThrow().holidays()).hasSizeGreaterThan(10);
        navigate(HoursView.class);
    }

    @Test
    void whatWouldBeDueIsTold() {
        var support = calendars.create("Support", LONDON).orElseThrow();
        calendars.add(support, new Holiday(LocalDate.of(2030, 12, 25), "Christmas"));
        calendars.add(support, new Holiday(LocalDate.of(2030, 12, 26), "Boxing Day"));
        navigate(HoursView.class);
        find(DatePicker.class).withLabel("Received on").single().setValue(LocalDate.of(2030, 12, 24));
        find(TimePicker.class).withLabel("At").single().setValue(LocalTime.of(16, 0));
        find(IntegerField.class).withLabel("Open hours").single().setValue(2);

        assertThat(textOfPage()).contains("Due on Friday, December 27, 2030", "10:00", "(Europe/London)");
    }

    @Test
    void aPlainMemberReadsAndChangesNothing() {
        calendars.create("Front desk", LONDON);
        Cast.signIn(Cast.hire(owner, "Mary Manager", PredefinedRole.MANAGER));

        navigate(HoursView.class);

        assertThat(textOfPage()).contains("Front desk");
        assertThat(find(Button.class).withText("Change hours").exists()).isFalse();
        assertThat(find(Button.class).withText("Add holiday").exists()).isFalse();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
