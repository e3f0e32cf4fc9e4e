package app.closeup.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.Cast;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class MainLayoutTests extends SpringBrowserlessTest {

    @BeforeEach
    void adaOpensTheStartPage() {
        Cast.signIn(Cast.ADA);
        UI.getCurrent().navigate("");
        roundTrip();
    }

    @AfterEach
    void adaLeaves() {
        Cast.signOut();
    }

    @Test
    void hasLandmarksAndAWayToTheContent() {
        assertThat(find(Main.class).single().getId()).contains("content");
        assertThat(find(Nav.class).withAriaLabel("Main").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Skip to content").exists()).isTrue();
        assertThat(find(NativeButton.class).withClassName("shell-search").exists())
                .isTrue();
    }

    @Test
    void marksWhereOneIs() {
        var current = find(DestinationLink.class)
                .withAttribute("aria-current", "page")
                .all();

        assertThat(current).isNotEmpty().allMatch(link -> link.getHref().isEmpty());
    }

    @Test
    void callsThePageByItsNameAndTheBrand() {
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Today");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Today · Closeup");
        assertThat(find(Span.class)
                        .withAttribute("role", "status")
                        .withText("Today")
                        .exists())
                .isTrue();
    }

    @Test
    void anUnknownAddressShowsAPageThatSaysSo() {
        UI.getCurrent().navigate("no/such/page");
        roundTrip();

        assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly("There is no such page");
        assertThat(find(Main.class).exists()).as("within the frame").isTrue();
    }
}
