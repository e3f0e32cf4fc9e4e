package app.closeup.tenants.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class PolicyLettersTests {

    @Autowired
    Policies policies;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    PolicyLetter letter;

    @Autowired
    Mailbox mailbox;

    @Test
    void publishingMailsEverybodyAndAReminderOnlyThoseWhoHaveNotAcknowledged() {
        var owner = Cast.foundCompany("Letters & Co");
        var colleague = Cast.hire(owner, "Carl Colleague", PredefinedRole.SERVICE);
        Cast.runAs(owner, () -> {
            policies.save(policies.suggestion(), 0);
            policies.publish(1, policies.today(), null);
        });

        var mail = mailbox.message(colleague.identity() + "@example.com");
        assertThat(mail.subject()).isEqualTo("Please read: the customer-focus policy of Letters & Co, version 1");
        assertThat(mail.body()).contains("Hello Carl Colleague", "/policy/versions/1");
        mailbox.message(owner.identity() + "@example.com");

        var version = Cast.as(owner, policies::latest).orElseThrow().id();
        Cast.runAs(owner, () -> acknowledgements.acknowledge(version));
        Cast.runAs(owner, () -> letter.run(owner.member().value()));
        assertThat(mailbox.messages(owner.identity() + "@example.com")).hasSize(1);
        Cast.runAs(owner, () -> acknowledgements.remind(version));
        mailbox.message(colleague.identity() + "@example.com", 2);
    }
}
