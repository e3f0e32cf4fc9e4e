package app.closeup.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.ui.NewAction;
import app.closeup.ui.SearchSource;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.SingleKeys;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PaletteTests extends SpringBrowserlessTest {

    private final List<String> questions = new ArrayList<>();
    private @Nullable Palette built;

    @Test
    void anEmptyQuestionShowsWhatWasLookedAtLately() {
        assertThat(palette().recent()).singleElement().satisfies(group -> {
            assertThat(group.label()).isEqualTo("Recent");
            assertThat(group.hits()).extracting(Palette.Option::title).containsExactly("Santa Maria");
        });
    }

    @Test
    void aQuestionGoesToEverySource() {
        assertThat(palette().search("  fram ")).singleElement().satisfies(group -> {
            assertThat(group.label()).isEqualTo("Search");
            assertThat(group.hits()).extracting(Palette.Option::route).containsExactly("ships/fram");
        });
        assertThat(questions).containsExactly("fram");
    }

    @Test
    void noSourceIsAskedWithoutAQuestionOrWithAnEndlessOne() {
        assertThat(palette().search("   ")).isEmpty();
        assertThat(palette().search("x".repeat(500))).isEmpty();
        assertThat(questions).isEmpty();
    }

    @Test
    void aGroupWithoutHitsIsLeftOut() {
        assertThat(palette().search("nothing")).isEmpty();
    }

    @Test
    void aKeyPressedInThePageRunsItsShortcut() {
        var pressed = new ArrayList<String>();
        var view = new Div();
        SingleKeys.add(view, "n", "ui.new", () -> pressed.add("n"));
        UI.getCurrent().add(view);

        palette().shortcut("n");
        palette().shortcut("x");

        assertThat(pressed).containsExactly("n");
    }

    private Palette palette() {
        if (built == null) {
            built = new Palette(
                    List.of(new NewAction(0, "ui.new", Sign.PLUS, "ships?new", () -> true)), List.of(new Ships()));
            UI.getCurrent().add(built);
        }
        return built;
    }

    private final class Ships implements SearchSource {

        @Override
        public int order() {
            return 0;
        }

        @Override
        public String labelKey() {
            return "ui.shortcuts.search";
        }

        @Override
        public List<Hit> search(String text, int limit) {
            questions.add(text);
            return Stream.of(new Hit("Fram", "Oslo", Sign.MAP_PIN, "ships/fram"))
                    .filter(_ -> text.equals("fram"))
                    .toList();
        }

        @Override
        public List<Hit> recent(int limit) {
            return List.of(new Hit("Santa Maria", null, Sign.MAP_PIN, "ships/santa-maria"));
        }
    }
}
