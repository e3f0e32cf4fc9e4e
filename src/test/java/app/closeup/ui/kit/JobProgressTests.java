package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.ui.kit.JobProgress.Phase;
import app.closeup.ui.kit.JobProgress.State;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class JobProgressTests extends SpringBrowserlessTest {

    private final List<String> happened = new ArrayList<>();
    private State state = new State(Phase.RUNNING, 250, 1_000, "Importing");
    private JobProgress progress = new JobProgress(() -> state);

    @BeforeEach
    void theWorkIsOnTheScreen() {
        progress = new JobProgress(() -> state)
                .cancel(() -> happened.add("cancelled"))
                .resume(() -> happened.add("resumed"))
                .whenOver(() -> happened.add("over"));
        UI.getCurrent().add(progress);
    }

    @Test
    void showsHowFarItHasComeAndAsksAgain() {
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(250);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
    }

    @Test
    void runningWorkCanBeCancelledButNotResumed() {
        assertThat(find(Button.class).withText("Resume").exists()).isFalse();

        test(find(Button.class).withText("Cancel").single()).click();

        assertThat(happened).containsExactly("cancelled");
    }

    @Test
    void pausedWorkCanBeResumed() {
        state = new State(Phase.PAUSED, 250, 1_000, "Paused");
        progress.look();

        test(find(Button.class).withText("Resume").single()).click();

        assertThat(happened).containsExactly("resumed");
    }

    @Test
    void whenItIsOverItSaysSoOnceAndStopsAsking() {
        state = new State(Phase.DONE, 1_000, 1_000, "Done");
        progress.look();
        progress.look();

        assertThat(happened).containsExactly("over");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat(find(Button.class).withText("Cancel").exists()).isFalse();
    }
}
