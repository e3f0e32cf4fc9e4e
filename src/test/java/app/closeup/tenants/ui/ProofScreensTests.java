package app.closeup.tenants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.Companies;
import app.closeup.tenants.access.People;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archives;
import app.closeup.tenants.archive.Deletions;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.ui.roles.RightsField;
import app.closeup.testing.Cast;
import app.closeup.testing.TenantScreens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Screens of risky acts ask who sits there, and go on with what was begun. */
class ProofScreensTests extends TenantScreens {

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Companies companies;

    @Autowired
    Archives archives;

    @Autowired
    Deletions deletions;

    @Test
    void aNewRoleIsMadeOnceThePersonHasShownWhoTheyAre() {
        UI.getCurrent().navigate("settings/roles");
        tenMinutesPass();
        press("New role");
        test(find(TextField.class).withLabel("Name of the role").single()).setValue("Night shift");
        press("Create role");
        assertThat(roles.all()).noneMatch(role -> "Night shift".equals(role.name()));

        prove();

        assertThat(roles.all()).anyMatch(role -> "Night shift".equals(role.name()));
    }

    @Test
    void aRoleIsSavedOnceThePersonHasShownWhoTheyAre() {
        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.SALES.id());
        find(RightsField.class).single().choose("right:customers:DELETE", "none");
        tenMinutesPass();
        press("Save role");
        assertThat(roles.find(PredefinedRole.SALES.id()).orElseThrow().version())
                .isZero();

        prove();

        assertThat(roles.find(PredefinedRole.SALES.id()).orElseThrow().version())
                .isOne();
    }

    @Test
    void aRoleIsDeletedOnceThePersonHasShownWhoTheyAre() {
        var id = roles.create("Short-lived", RoleRights.NOTHING);
        UI.getCurrent().navigate("settings/roles/" + id);
        tenMinutesPass();
        press("Delete role");
        find(Button.class).withText("Delete role").all().getLast().click();
        assertThat(roles.find(id)).isPresent();

        prove();

        assertThat(roles.find(id)).isEmpty();
    }

    @Test
    void rolesAreGivenOnceThePersonHasShownWhoTheyAre() {
        var seller = Cast.hire(owner, "Sally", PredefinedRole.SALES);
        UI.getCurrent().navigate("settings/people/" + seller.member());
        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> given = find(CheckboxGroup.class).single();
        given.setValue(Set.of(roles.find(PredefinedRole.MANAGER.id()).orElseThrow()));
        tenMinutesPass();
        press("Save roles and teams");
        assertThat(holders.of(seller.member())).containsExactly(PredefinedRole.SALES.id());

        prove();

        assertThat(holders.of(seller.member())).containsExactly(PredefinedRole.MANAGER.id());
    }

    @Test
    void theCompanyIsWrittenIntoAFileOnceThePersonHasShownWhoTheyAre() {
        UI.getCurrent().navigate("settings/data");
        tenMinutesPass();
        press("Prepare file");
        assertThat(archives.latest(Direction.EXPORT)).isEmpty();

        prove();

        assertThat(archives.latest(Direction.EXPORT)).isPresent();
    }

    @Test
    void aFileIsChosenOnceThePersonHasShownWhoTheyAre() {
        UI.getCurrent().navigate("settings/data");
        tenMinutesPass();
        press("Import a company");
        assertThat(find(Upload.class).exists()).isFalse();

        prove();

        assertThat(find(Upload.class).exists()).isTrue();
    }

    @Test
    void theCompanyIsGivenUpOnceThePersonHasShownWhoTheyAre() {
        UI.getCurrent().navigate("settings/data");
        tenMinutesPass();
        press("Delete company");
        test(find(TextField.class).all().getLast()).setValue(companies.current().name());
        find(Button.class).withText("Delete company").all().getLast().click();
        assertThat(deletions.planned()).isEmpty();

        prove();

        assertThat(deletions.planned()).isPresent();
    }

    private void tenMinutesPass() {
        clock.forward(Duration.ofMinutes(11));
    }

    private void prove() {
        test(find(PasswordField.class).withLabel("Password").single()).setValue(People.PASSWORD);
        press("Continue");
    }
}
