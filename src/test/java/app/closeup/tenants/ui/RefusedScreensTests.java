package app.closeup.tenants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.Companies;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.staff.Teams;
import app.closeup.testing.Cast;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who asks for a screen without the right to see it is told so, and remembered. */
@SpringBootTest
@ViewPackages(packages = {"app.closeup.tenants.ui", "app.closeup.ui.shell"})
class RefusedScreensTests extends SpringBrowserlessTest {

    @Autowired
    Companies companies;

    @Autowired
    Teams teams;

    @Autowired
    AuditTrail trail;

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings/people",
                "settings/people/SELF",
                "settings/teams",
                "settings/teams/TEAM",
                "settings/company",
                "settings/hours",
                "settings/roles",
                "settings/security",
                "settings/audit",
                "settings/data"
            })
    void whatARoleMayNotSeeOpensForNobodyWhoHasIt(String page) {
        var owner = Cast.foundCompany("Screens");
        var team = Cast.as(owner, () -> teams.create("North", null));
        var seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
        var path = page.replace("SELF", seller.member().toString()).replace("TEAM", team.toString());
        Cast.signIn(owner);
        UI.getCurrent().navigate(path);
        assertThat(page()).isNotEqualTo("AccessDeniedPage");

        Cast.signIn(companies.at(seller.identity(), seller.tenant()).orElseThrow());
        UI.getCurrent().navigate(path);

        assertThat(page()).isEqualTo("AccessDeniedPage");
    }

    @Test
    void theSettingsOfferNoTabThatWouldBeRefused() {
        var owner = Cast.foundCompany("Screens");
        var seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
        Cast.signIn(companies.at(seller.identity(), seller.tenant()).orElseThrow());

        UI.getCurrent().navigate("settings");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("settings/profile");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("settings/profile")
                .doesNotContain("settings/people", "settings/teams", "settings/company", "settings/hours");
    }

    @Test
    void aScreenThatWasRefusedIsRemembered() {
        var owner = Cast.foundCompany("Screens");
        var seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
        Cast.signIn(companies.at(seller.identity(), seller.tenant()).orElseThrow());

        UI.getCurrent().navigate("settings/audit");

        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("role");
        assertThat(Cast.as(owner, () -> trail.page(AuditQuery.ALL, 0, 20)))
                .filteredOn(event -> event.act() == Act.REFUSED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.member()).isEqualTo(seller.member());
                    assertThat(event.changes().getFirst().after()).isEqualTo("settings/audit");
                });
    }

    private String page() {
        return getCurrentView().getClass().getSimpleName();
    }
}
