package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PartsTests extends SpringBrowserlessTest {

    @Test
    void aPageIsHeadedByItsTitle() {
        UI.getCurrent().add(new PageHeader("Customers").subtitle("My region").beside(Tag.good("In zone")));

        assertThat(find(H1.class).withText("Customers").exists()).isTrue();
        assertThat(find(Tag.class).withText("In zone").single().getClassNames()).contains("tag-good");
    }

    @Test
    void aCardIsNamedByItsHeading() {
        var card = new Card("About").body(new Span("Retail"));
        UI.getCurrent().add(card);

        assertThat(find(H2.class).withText("About").exists()).isTrue();
        assertThat(card.getElement().getAttribute("aria-label")).isEqualTo("About");
    }

    @Test
    void aChartCarriesItsNumbersAsATable() {
        UI.getCurrent()
                .add(new Chart(Chart.Kind.BAR, "Won deals")
                        .show(List.of("Jan", "Feb"), List.of(new Chart.Series("Won", List.of(1_200, 3)))));

        assertThat(find(NativeTableCell.class).all().stream().map(NativeTableCell::getText))
                .containsExactly("1,200", "3");
    }

    @Test
    void theChartLibraryIsWhereTheElementLooksForIt() {
        assertThat(getClass().getResource("/META-INF/resources/" + Chart.LIBRARY))
                .as(Chart.LIBRARY)
                .isNotNull();
    }

    @Test
    void everySignIsFoundByItsId() {
        assertThat(Arrays.stream(Sign.values()).map(sign -> Sign.of(sign.id()).orElseThrow()))
                .containsExactly(Sign.values());
        assertThat(Sign.of("no-such-sign")).isEmpty();
    }

    @Test
    void aShortcutHoldsWhileItsComponentIsOnTheScreen() {
        var pressed = new ArrayList<String>();
        var owner = new Span();
        SingleKeys.add(owner, "N", "ui.new", () -> pressed.add("n"));
        var shortcuts = SingleKeys.of(UI.getCurrent());
        shortcuts.press("n");

        UI.getCurrent().add(owner);
        shortcuts.press("n");
        UI.getCurrent().remove(owner);
        shortcuts.press("n");

        assertThat(pressed).containsExactly("n");
    }
}
