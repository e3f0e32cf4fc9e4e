package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.node.BooleanNode;

@SpringBootTest
class BulkRunTests extends SpringBrowserlessTest {

    private final List<Integer> portions = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();

    @Test
    void aFewAreDoneAtOnceAndWithoutADialog() {
        start(500, some -> portions.add(some.size()));

        assertThat(portions).containsExactly(500);
        assertThat(done).hasSize(500);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void manyAreDoneInPortionsEachInARequestOfItsOwn() {
        start(1_200, some -> portions.add(some.size()));
        assertThat(portions).containsExactly(500);
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(500);

        theBrowserAsksForMore();
        assertThat(portions).containsExactly(500, 500);
        assertThat(done).isEmpty();

        theBrowserAsksForMore();
        assertThat(portions).containsExactly(500, 500, 200);
        assertThat(done).hasSize(1_200);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void whatWasDoneWhenThePersonStoppedIsTold() {
        start(1_200, some -> portions.add(some.size()));

        test(find(Button.class).withText("Stop").single()).click();
        theBrowserAsksForMore();

        assertThat(portions).containsExactly(500);
        assertThat(done).hasSize(500);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void aFailureEndsItAndWhatWasDoneIsTold() {
        Consumer<List<Integer>> failing = _ -> {
            throw new IllegalStateException("The sea is rough");
        };

        assertThatThrownBy(() -> start(600, failing)).hasMessage("The sea is rough");

        assertThat(done).isEmpty();
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    private void start(int entries, Consumer<List<Integer>> work) {
        BulkRun.start("Sinking", IntStream.range(0, entries).boxed().toList(), work, done::addAll);
        roundTrip();
    }

    private void theBrowserAsksForMore() {
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(asked -> asked.getInvocation().getExpression().contains("setTimeout(done"))
                .forEach(asked -> asked.complete(BooleanNode.TRUE));
        roundTrip();
    }
}
