package app.closeup.tenants.sso;

import static app.closeup.tenants.sso.ProviderTest.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.sso.EmailDomain.Answer;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Proving a mail domain by a record that only its holder can set. */
@ProviderTest
@Import(House.class)
class DomainsTests {

    @Autowired
    Domains domains;

    @Autowired
    DomainUpkeep upkeep;

    @Autowired
    House house;

    @Autowired
    MovableClock clock;

    private final String domain = House.newDomain();
    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Domains");
        Cast.signIn(owner);
    }

    @AfterEach
    void allIsAsBefore() {
        NAMES.silence(false);
        clock.reset();
        Cast.signOut();
    }

    @Test
    void aDomainIsProvenByItsRecord() {
        assertThat(domains.add(" Somebody@" + domain.toUpperCase(Locale.ROOT) + " "))
                .isEmpty();
        assertThat(domains.check(domain)).contains(Answer.ABSENT);
        assertThat(mine().proven()).isFalse();

        NAMES.set(domain, "v=spf1 -all", mine().recordValue());

        assertThat(domains.check(domain)).contains(Answer.FOUND);
        assertThat(mine().proven()).isTrue();
    }

    @Test
    void theRecordOfAnotherProvesNothing() {
        domains.add(domain);
        NAMES.set(domain, "closeup-verification=of-another");

        assertThat(domains.check(domain)).contains(Answer.ABSENT);
    }

    @Test
    void aDomainIsOfOneCompanyAtATime() {
        assertThat(house.prove(owner, domain)).isEqualTo(Answer.FOUND);
        var other = Cast.foundCompany("Others");

        assertThat(house.prove(other, domain)).isEqualTo(Answer.TAKEN);

        domains.remove(domain);
        assertThat(house.prove(other, domain)).isEqualTo(Answer.FOUND);
    }

    @Test
    void whereEverybodyHasAMailboxNobodysIsTheDomain() {
        for (var everybodys : new String[] {"gmail.com", "Outlook.com", "me@yahoo.com", "mail.ru"}) {
            assertThat(domains.add(everybodys)).contains("tenants.sso.domain.everybodys");
        }
        for (var wrong : new String[] {"", "localhost", "10.0.0.1", "a b.com", "-x.com", "x..com", "com"}) {
            assertThat(domains.add(wrong)).as(wrong).contains("tenants.sso.domain.wrong");
        }
    }

    @Test
    void silenceProvesNothingAndTakesNothingAway() {
        house.prove(owner, domain);
        NAMES.silence(true);

        assertThat(domains.check(domain)).contains(Answer.SILENT);
        assertThat(mine().proven()).isTrue();
    }

    @Test
    void aRecordThatIsGoneForAWeekProvesNothingAnyMore() {
        house.prove(owner, domain);
        NAMES.remove(mine().recordName());
        clock.forward(Duration.ofDays(2));
        nobodyCleans();
        assertThat(mine().proven()).isTrue();
        assertThat(mine().missingSince()).isNotNull();

        clock.forward(Duration.ofDays(8));
        nobodyCleans();

        assertThat(mine().proven()).isFalse();
        clock.reset();
        assertThat(house.prove(Cast.foundCompany("Buyer"), domain)).isEqualTo(Answer.FOUND);
    }

    @Test
    void aRecordThatComesBackIsAsIfItHadNeverBeenGone() {
        house.prove(owner, domain);
        NAMES.remove(mine().recordName());
        domains.check(domain);

        house.prove(owner, domain);

        assertThat(mine().missingSince()).isNull();
    }

    @Test
    void whoDoesNotChangeSettingsDoesNotChangeThis() {
        Cast.signIn(Cast.hire(owner, "Seller", PredefinedRole.SALES));

        assertThatThrownBy(() -> domains.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> domains.add(domain)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> domains.check(domain)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> domains.remove(domain)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theCleaningOnlyPutsIntoTheQueueWhatAsksNameServers() throws SQLException {
        house.prove(owner, domain);
        Cast.signOut();
        upkeep.clean();
        assertThat(queued()).as("looked at today").isZero();
        clock.forward(Duration.ofHours(25));
        Cast.signIn(owner);
        var before = mine().checkedAt();
        Cast.signOut();

        upkeep.clean();
        upkeep.clean();

        assertThat(queued()).isOne();
        Cast.signIn(owner);
        assertThat(mine().checkedAt()).as("no server was asked yet").isEqualTo(before);
        nobodyCleans();
        assertThat(mine().checkedAt()).isAfter(before);
    }

    private int queued() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var entries = connection.prepareStatement(
                        "select count(*) from platform.scheduled_tasks where task_instance = ?")) {
            entries.setString(1, DomainUpkeep.NAME + ":" + owner.tenant());
            try (var found = entries.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private void nobodyCleans() {
        Cast.signOut();
        upkeep.clean();
        TenantContext.runAs(owner.tenant(), () -> upkeep.run(owner.tenant().value()));
        Cast.signIn(owner);
    }

    private EmailDomain mine() {
        return domains.all().getFirst();
    }
}
