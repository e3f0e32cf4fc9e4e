package app.closeup.tenants.ui.company;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.ui.Account;
import app.closeup.ui.kit.CompanyStyle;
import app.closeup.ui.kit.Formats;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "app.closeup.tenants.ui")
class CompanyViewTests extends SpringBrowserlessTest {

    @Autowired
    CompanySettings settings;

    @Autowired
    Account account;

    private SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Branding");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theCompanyIsRenamedAndGetsAColour() {
        navigate(CompanyView.class);
        test(field("Company name")).setValue("Better Branding");
        test(field("Accent colour")).setValue("#ffcc00");
        assertThat(textOfPage()).contains("Light mode: a contrast of 1.3 to 1 is too low to read.");
        assertThat(textOfPage()).contains("Dark mode: contrast").contains("Easy to read");

        save();

        assertThat(toast()).contains("Saved");
        assertThat(account.person().orElseThrow().company()).isEqualTo("Better Branding");
        assertThat(Objects.requireNonNull(account.style().accent()).chosen()).hasToString("#ffcc00");
        assertThat(account.style().css()).contains("--primary: light-dark(#", ", #ffcc00)");
        assertThat(CompanyStyle.current()).isEqualTo(account.style());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCompanysZoneCountsWhereNobodysOwnIsKnown() {
        navigate(CompanyView.class);
        ComboBox<ZoneId> zone = find(ComboBox.class).withLabel("Time zone").single();
        zone.setValue(ZoneId.of("Asia/Almaty"));

        save();

        assertThat(Formats.zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        navigate(CompanyView.class);
        test(field("Web name")).setValue("Great Branding");
        test(field("Accent colour")).setValue("blue");

        save();

        assertThat(field("Web name").getErrorMessage()).contains("such as acme-hardware");
        assertThat(field("Accent colour").getErrorMessage()).contains("such as #0b6e66");
        assertThat(settings.current().version()).isZero();
    }

    @Test
    void aPlainMemberReadsAndChangesNothing() {
        Cast.signIn(Cast.hire(owner, "Mary Manager", PredefinedRole.MANAGER));

        navigate(CompanyView.class);

        assertThat(field("Company name").getValue()).isEqualTo("Branding");
        assertThat(field("Company name").isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Save changes").exists()).isFalse();
        assertThat(find(Button.class).withText("Choose picture").exists()).isFalse();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void save() {
        test(find(Button.class).withText("Save changes").single()).click();
    }

    private String toast() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    private String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
