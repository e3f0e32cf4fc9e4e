package app.closeup.tenants.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordsTests {

    private static final int CROWD = 60;
    private static final int STEPS = 40;

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsToldFromAnother() {
        var hash = passwords.hash("seven red balloons");

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("seven red balloons", hash)).isTrue();
        assertThat(passwords.matches("seven red ballons", hash)).isFalse();
        assertThat(passwords.matches("nobody's", null)).isFalse();
    }

    @Test
    void whileACrowdIsAtTheDoorOtherWorkGoesOn() throws Exception {
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = IntStream.range(0, CROWD)
                    .mapToObj(_ -> requests.submit(() -> passwords.matches("wrong", null)))
                    .toList();
            var began = System.nanoTime();
            var handed = new SynchronousQueue<Integer>();
            var taking = requests.submit(() -> {
                for (var step = 0; step < STEPS; step++) {
                    handed.take();
                }
                return true;
            });
            for (var step = 0; step < STEPS; step++) {
                handed.put(step);
            }
            taking.get();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            crowd.forEach(request -> request.cancel(true));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "12345678",
                "123456789",
                "qwertyuiop",
                "QWERTY123",
                "aaaaaaaa",
                "abcdefgh",
                "trustno1!!",
                "Liverpool2024",
                "monkeymonkey",
                "iloveyou123456",
                "Sunshine!",
                "1qaz2wsx3edc"
            })
    void whatAnybodyWouldTryFirstIsNoPassword(String first) {
        assertThat(PasswordRule.problem(first)).contains("tenants.password.guessable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven red balloons",
                "gráðugur köttur",
                "tJ8!kw02-qq",
                "đường về nhà xa",
                "correct horse battery staple"
            })
    void whatNobodyTriesIsOneWhateverItIsMadeOf(String password) {
        assertThat(PasswordRule.problem(password)).isEmpty();
    }

    @Test
    void theListIsSorted() throws IOException {
        var list = new ClassPathResource("guessed-passwords.bin", GuessedPasswords.class).getContentAsByteArray();
        assertThat(list.length / 5).isGreaterThan(50_000);
        for (var at = 5; at < list.length; at += 5) {
            assertThat(Arrays.compareUnsigned(list, at - 5, at, list, at, at + 5))
                    .isNegative();
        }
    }

    @Test
    void aFewWordsAreAPassword() {
        assertThat(PasswordRule.problem("seven red balloons", "ida@example.com"))
                .isEmpty();
    }
}
