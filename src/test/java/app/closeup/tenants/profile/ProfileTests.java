package app.closeup.tenants.profile;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.platform.mail.Mail;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.PasswordResets;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.testing.Cast;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ProfileTests {

    private static final String NEW_PASSWORD = "eight green bottles";

    @LocalServerPort
    int port;

    @Autowired
    Profile profile;

    @Autowired
    PasswordResets resets;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    private final String address = "test-" + UUID.randomUUID();
    private SignedIn person;

    @BeforeEach
    void somebodyIsIn() {
        person = people.owner();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndIsTold() {
        var elsewhere = new WebVisitor(port);
        elsewhere.signIn(email(person), PASSWORD);

        assertThat(Cast.as(person, () -> profile.changePassword(PASSWORD, NEW_PASSWORD, address)))
                .isPresent();

        assertThat(target(elsewhere.get("/"))).isEqualTo("/login");
        assertThat(target(new WebVisitor(port).signIn(email(person), NEW_PASSWORD)))
                .isEqualTo("/");
        mailbox.message(email(person), 2);
        assertThat(mailbox.messages(email(person)))
                .extracting(Mail::subject)
                .anyMatch(subject -> subject.contains("was changed"))
                .anyMatch(subject -> subject.contains("New sign-in"));
    }

    @Test
    void aNewPasswordMakesLinksForTheOldOneWorthless() {
        resets.request(email(person), address);
        var token = mailbox.token(email(person));

        Cast.as(person, () -> profile.changePassword(PASSWORD, NEW_PASSWORD, address));

        assertThat(resets.open(token)).isEmpty();
    }

    @Test
    void withoutThePresentPasswordNothingChanges() {
        assertThat(Cast.as(person, () -> profile.changePassword("wrong", NEW_PASSWORD, address)))
                .isEmpty();

        assertThat(target(new WebVisitor(port).signIn(email(person), PASSWORD))).isEqualTo("/");
    }

    @Test
    void thePresentPasswordIsNotGuessedFromInside() {
        for (var guess = 0; guess < 10; guess++) {
            Cast.as(person, () -> profile.changePassword("wrong", NEW_PASSWORD, address));
        }

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> Cast.as(person, () -> profile.changePassword(PASSWORD, NEW_PASSWORD, address)))
                .satisfies(refused -> assertThat(refused.seconds()).isPositive());
    }
}
