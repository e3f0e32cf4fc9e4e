package app.closeup.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.CustomerQuery.Sort;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FewOrManyTests {

    private final MovableClock clock = new MovableClock();
    private final FewOrMany fewOrMany = new FewOrMany(clock);

    @BeforeEach
    void alanLooksAtAList() {
        Cast.signIn(Cast.ALAN);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void whatWasCountedIsKnownInEachOrderOfTheList() {
        fewOrMany.counted(CustomerQuery.ALL, true);

        assertThat(fewOrMany.few(CustomerQuery.ALL.sortedBy(Sort.ADDED, true))).contains(true);
        assertThat(fewOrMany.few(CustomerQuery.ALL.withText("a"))).isEmpty();
    }

    @Test
    void itIsKnownOfThePersonAloneAndOfNobodyAtAllInJobs() {
        fewOrMany.counted(CustomerQuery.ALL, true);

        assertThat(Cast.as(Cast.GRACE, () -> fewOrMany.few(CustomerQuery.ALL))).isEmpty();
        Cast.signOut();
        fewOrMany.counted(CustomerQuery.ALL, false);
        assertThat(fewOrMany.few(CustomerQuery.ALL)).isEmpty();
    }

    @Test
    void itIsForgottenAfterAMinute() {
        fewOrMany.counted(CustomerQuery.ALL, true);
        clock.forward(Duration.ofSeconds(50));
        assertThat(fewOrMany.few(CustomerQuery.ALL)).contains(true);

        clock.forward(Duration.ofSeconds(10));
        assertThat(fewOrMany.few(CustomerQuery.ALL)).isEmpty();
    }

    @Test
    void theEldestGoWhenThereAreVeryMany() {
        for (var number = 0; number <= 2_000; number++) {
            fewOrMany.counted(CustomerQuery.ALL.withText("a" + number), false);
        }

        assertThat(fewOrMany.few(CustomerQuery.ALL.withText("a0"))).isEmpty();
        assertThat(fewOrMany.few(CustomerQuery.ALL.withText("a1"))).contains(false);
    }
}
