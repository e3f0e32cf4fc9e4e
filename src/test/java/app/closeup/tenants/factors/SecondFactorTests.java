package app.closeup.tenants.factors;

import static app.closeup.tenants.access.People.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class SecondFactorTests {

    @Autowired
    People people;

    @Autowired
    App app;

    @Autowired
    Authenticators authenticators;

    @Autowired
    SecondFactor factor;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private SignedIn person;
    private App.InHand phone;

    @BeforeEach
    void somebodyWithAnApp() {
        person = people.owner();
        phone = app.setUpFor(person);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aCodeOfTheAppIsRightAndAnyOtherIsNot() {
        assertThat(factor.accepts(person.identity(), phone.code())).isTrue();
        assertThat(factor.accepts(person.identity(), phone.code(7))).isFalse();
        assertThat(factor.accepts(person.identity(), "")).isFalse();
    }

    @Test
    void aCodeMayBeTypedWithABlank() {
        var code = phone.code();
        assertThat(factor.accepts(person.identity(), code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = phone.code();
        assertThat(factor.accepts(person.identity(), code)).isTrue();
        assertThat(factor.accepts(person.identity(), code)).isFalse();
    }

    @Test
    void anEarlierCodeIsWorthNothingAfterALaterOne() {
        var earlier = phone.code();
        clock.forward(Duration.ofSeconds(30));
        assertThat(factor.accepts(person.identity(), phone.code())).isTrue();
        assertThat(factor.accepts(person.identity(), earlier)).isFalse();
    }

    @Test
    void theClockOfTheAppMayBeWrongByOneStepAndNoMore() {
        clock.forward(Duration.ofMinutes(5));
        assertThat(factor.accepts(person.identity(), phone.code(-2))).isFalse();
        assertThat(factor.accepts(person.identity(), phone.code(2))).isFalse();
        assertThat(factor.accepts(person.identity(), phone.code(-1))).isTrue();
        assertThat(factor.accepts(person.identity(), phone.code(1))).isTrue();
    }

    @Test
    void fiveWrongCodesMakeTheNextOneWait() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(factor.accepts(person.identity(), "000000")).isFalse();
        }
        assertThatThrownBy(() -> factor.accepts(person.identity(), phone.code()))
                .isInstanceOf(TooManyAttemptsException.class);

        clock.forward(Duration.ofMinutes(4));
        assertThat(factor.accepts(person.identity(), phone.code())).isTrue();
    }

    @Test
    void tenRecoveryCodesAreGoodOnceEachInAnySpelling() {
        assertThat(phone.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        var code = phone.recoveryCodes().getFirst();
        assertThat(factor.accepts(
                        person.identity(),
                        code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(factor.accepts(person.identity(), code)).isFalse();
        assertThat(Cast.as(person, authenticators::state)).isEqualTo(new Authenticators.State(true, 9));
    }

    @Test
    void aRecoveryCodeOpensNobodyElsesAccount() {
        var other = people.owner();
        app.setUpFor(other);
        assertThat(factor.accepts(other.identity(), phone.recoveryCodes().getFirst()))
                .isFalse();
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesWorthless() {
        var fresh = Cast.as(person, authenticators::renewRecoveryCodes);
        assertThat(factor.accepts(person.identity(), phone.recoveryCodes().getFirst()))
                .isFalse();
        assertThat(factor.accepts(person.identity(), fresh.getFirst())).isTrue();
    }

    @Test
    void anAppThatWasNotConfirmedDoesNotCount() {
        var other = people.owner();
        var begun = Cast.as(other, () -> app.with(authenticators.begin().secret()));
        assertThat(factor.accepts(other.identity(), begun.code())).isFalse();
        assertThat(Cast.as(other, authenticators::state).enrolled()).isFalse();
    }

    @Test
    void nobodyPutsAnotherAppInThePlaceOfOneThatCounts() {
        assertThatThrownBy(() -> Cast.runAs(person, authenticators::begin))
                .hasMessageContaining("There is an app already");
    }

    @Test
    void whoHasNotShownOfLateWhoTheyAreChangesNothing() {
        Cast.signIn(person);
        try {
            clock.forward(Duration.ofMinutes(11));
            assertThatThrownBy(authenticators::remove).isInstanceOf(StepUpRequiredException.class);
            assertThatThrownBy(authenticators::renewRecoveryCodes).isInstanceOf(StepUpRequiredException.class);
            assertThatThrownBy(authenticators::begin).isInstanceOf(StepUpRequiredException.class);
        } finally {
            Cast.signOut();
        }
    }

    @Test
    void thePersonIsToldByMail() {
        clock.reset();
        Cast.runAs(person, authenticators::remove);
        assertThat(mailbox.message(email(person), 2).subject()).contains("Closeup");
        assertThat(mailbox.messages(email(person)))
                .extracting(mail -> mail.subject())
                .containsExactlyInAnyOrder(
                        "An authenticator app now protects your Closeup account",
                        "The authenticator app of your Closeup account was turned off");
    }

    @Test
    void theDatabaseKnowsNeitherTheSecretNorTheCodes() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select a::text || r::text from tenants.authenticator a, "
                        + "tenants.recovery_code r where a.identity_id = '" + person.identity() + "'"
                        + " and r.identity_id = a.identity_id")) {
            while (rows.next()) {
                phone.recoveryCodes().forEach(code -> {
                    try {
                        assertThat(rows.getString(1)).doesNotContain(code).doesNotContain(code.replace("-", ""));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
    }
}
