package app.closeup.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.testing.Cast;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class CustomerExportTests {

    @Autowired
    Customers customers;

    @Autowired
    CustomerExport export;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Companies companies;

    private SignedIn owner;
    private SignedIn mia;

    @BeforeEach
    void miaCaresForOneOfTwo() {
        owner = Cast.foundCompany("Export");
        mia = Cast.hire(owner, "Mia", PredefinedRole.BASELINE);
        add("Mine", mia);
        add("Others", owner);
    }

    @Test
    void everythingGoesOutForTheOwnerAndNothingRunsInASpreadsheet() {
        add("=1+1", owner);
        var file = Cast.as(owner, this::file);
        assertThat(file).startsWith("\uFEFFCloseup id,").contains("Mine", "Others", "'=1+1", "others@mail.example");
    }

    @Test
    void whoExportsAllTheTimeHasToWait() {
        for (var press = 0; press < 30; press++) {
            Cast.runAs(owner, export::requireAllowed);
        }

        assertThatThrownBy(() -> Cast.runAs(owner, export::requireAllowed))
                .isInstanceOfSatisfying(
                        TooManyExportsException.class,
                        refused -> assertThat(refused.minutes()).isBetween(1L, 60L));
        var admin = Cast.hire(owner, "Admin", PredefinedRole.ADMIN);
        Cast.runAs(admin, export::requireAllowed);
    }

    @Test
    void onlyWhatMayBeExportedGoesOut() {
        var file = Cast.as(with(Reach.OWN, Map.of()), this::file);
        assertThat(file).contains("Mine").doesNotContain("Others");
    }

    @Test
    void aHiddenFieldStaysInside() {
        var hidden = Map.of(CustomerAreas.CUSTOMERS.code(), Map.of("email", FieldRight.HIDE));
        var file = Cast.as(with(Reach.ALL, hidden), this::file);
        assertThat(file)
                .contains("Mine", "Others")
                .doesNotContain("mail.example")
                .doesNotContain("E-mail");
    }

    @Test
    void whoHidesAnAddressDoesNotFindByIt() {
        var hidden = Map.of(CustomerAreas.CUSTOMERS.code(), Map.of("email", FieldRight.HIDE));
        var without = with(Reach.ALL, hidden);
        assertThat(Cast.as(without, () -> customers.search("mail.example", 10))).isEmpty();
        assertThat(Cast.as(without, () -> customers.page(CustomerQuery.ALL.withText("others@mail.example"), 0, 10)))
                .isEmpty();
        assertThat(Cast.as(without, () -> customers.search("others", 10)))
                .extracting(CustomerSummary::email)
                .containsOnlyNulls();
    }

    @Test
    void whoMayNotExportsNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(with(Reach.NONE, Map.of()), this::file));
    }

    private SignedIn with(Reach exports, Map<String, Map<String, FieldRight>> fields) {
        var rights = new RoleRights(
                Map.of(CustomerAreas.CUSTOMERS.code(), Map.of(Action.SEE, Reach.ALL, Action.EXPORT, exports)), fields);
        return Cast.as(owner, () -> {
            holders.give(mia.member(), Set.of(roles.create("Exporter", rights)));
            return companies.colleague(mia.member()).orElseThrow();
        });
    }

    private String file() {
        var file = new ByteArrayOutputStream();
        export.write(CustomerQuery.ALL, file, Locale.ENGLISH);
        return file.toString(StandardCharsets.UTF_8);
    }

    private void add(String name, SignedIn carer) {
        var details = CustomerDetails.organisation(name)
                .withContact(new ContactDetails(
                        name.replaceAll("\\W", "x").toLowerCase(Locale.ROOT) + "@mail.example", null, null))
                .withOwner(carer.member());
        assertThat(List.of(Cast.as(owner, () -> customers.register(details)))).hasSize(1);
    }
}
