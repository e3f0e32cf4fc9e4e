package app.closeup.tenants.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class DoorkeeperTests {

    private final String address = "test-" + UUID.randomUUID();

    @Autowired
    Doorkeeper doorkeeper;

    @Test
    void aWholeOfficeSignsInFromOneAddress() {
        assertThatCode(() -> {
                    for (var person = 0; person < 150; person++) {
                        var email = person + "@" + address;
                        doorkeeper.beforePassword(email, address);
                        doorkeeper.afterRightPassword(email, address);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void ofWrongPasswordsAnAddressHasAHundred() {
        for (var guess = 0; guess < 100; guess++) {
            doorkeeper.beforePassword(guess + "@" + address, address);
        }

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> doorkeeper.beforePassword("next@" + address, address));
    }
}
