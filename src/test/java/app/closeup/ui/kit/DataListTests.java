package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class DataListTests extends SpringBrowserlessTest {

    @BeforeEach
    void theListHasAnAddress() {
        RouteConfiguration.forSessionScope().setRoute("ships", ShipsView.class);
    }

    @Test
    void showsAPageAndTheCount() {
        open("ships");

        assertThat(names()).startsWith("Ship 0", "Ship 1");
        assertThat(count()).isEqualTo("25 entries");
    }

    @Test
    void countsNoFurtherThanAThousand() {
        view("ships").fleet = 5_000;
        view("ships").list.reload();
        roundTrip();

        assertThat(count()).isEqualTo("1,000+ entries");
    }

    @Test
    void anAddressBringsBackWhatWasChosen() {
        open("ships?q=ship 1&port=oslo&sort=-name");

        var asked = view().asked.getLast();
        assertThat(asked.search()).isEqualTo("ship 1");
        assertThat(asked.filter("port")).containsExactly("oslo");
        assertThat(asked.sort()).isEqualTo(new ListQuery.SortBy("name", true));
        assertThat(find(TextField.class).withAriaLabel("Search ships").single().getValue())
                .isEqualTo("ship 1");
        assertThat(find(NativeButton.class).withText("Port: Oslo").exists()).isTrue();
    }

    @Test
    void aValueThatNoFilterOffersIsPassedOver() {
        open("ships?port=atlantis&port=oslo");
        assertThat(view().asked.getLast().filter("port")).containsExactly("oslo");

        open("ships?port=atlantis");
        assertThat(view().asked.getLast().filter("port")).isEmpty();
        assertThat(find(NativeButton.class).withText("Port: any").exists()).isTrue();
    }

    @Test
    void aSearchAsksTheSource() {
        open("ships");

        test(find(TextField.class).withAriaLabel("Search ships").single()).setValue("Ship 17");
        roundTrip();

        assertThat(names()).containsExactly("Ship 17");
        assertThat(count()).isEqualTo("1 entry");
    }

    @Test
    void aFilterIsTakenOffByItsChip() {
        open("ships?port=oslo");
        assertThat(count()).isEqualTo("13 entries");

        test(find(NativeButton.class).withAriaLabel("Remove filter: Port").single())
                .click();
        roundTrip();

        assertThat(count()).isEqualTo("25 entries");
        assertThat(find(NativeButton.class).withText("Port: any").exists()).isTrue();
    }

    @Test
    void sortingGoesToTheSource() {
        open("ships");

        grid().sortByColumn("name");
        roundTrip();

        assertThat(view().asked.getLast().sort()).isNotNull();
    }

    @Test
    void nothingFittingOffersToShowAll() {
        open("ships?q=submarine");
        assertThat(headings()).contains("Nothing fits");

        test(find(Button.class).withText("Show all").single()).click();
        roundTrip();

        assertThat(count()).isEqualTo("25 entries");
    }

    @Test
    void aListWithoutAnyEntryShowsHowToBegin() {
        view("ships").fleet = 0;
        view().list.reload();

        assertThat(headings()).contains("Your first ship");
    }

    @Test
    void aFailingSourceOffersToTryAgain() {
        view("ships").broken = true;
        view().list.reload();
        assertThat(headings()).contains("The list could not be loaded");

        view().broken = false;
        test(find(Button.class).withText("Try again").single()).click();
        roundTrip();

        assertThat(count()).isEqualTo("25 entries");
    }

    @Test
    void aRowOpensThePanelAndEscapeOrItsButtonClosesIt() {
        open("ships");

        grid().clickRow(3);
        assertThat(find(SidePanel.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("Ship 3");

        test(find(Button.class).withAriaLabel("Close").single()).click();
        assertThat(find(SidePanel.class).exists()).isFalse();
    }

    @Test
    void anAddressOpensThePanel() {
        open("ships?open=7");

        assertThat(find(SidePanel.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("Ship 7");
    }

    @Test
    void anUnknownEntryOpensNothing() {
        open("ships?open=nonsense");

        assertThat(find(SidePanel.class).exists()).isFalse();
        assertThat(count()).isEqualTo("25 entries");
    }

    @Test
    void theBulkBarActsOnTheSelected() {
        open("ships");
        assertThat(find(Button.class).withText("Sink").exists()).isFalse();

        grid().select(1);
        grid().select(2);
        test(find(Button.class).withText("Sink").single()).click();

        assertThat(view().sunk).extracting(Ship::name).containsExactlyInAnyOrder("Ship 1", "Ship 2");
    }

    @Test
    void theHeaderTicksAHundredAndTheBarOffersAllThatMatch() {
        view("ships").fleet = 5_000;
        open("ships?port=oslo");

        grid().selectAll();
        assertThat(bar()).contains("100 selected", "Select all 2,500 matching");

        test(find(Button.class).withText("Select all 2,500 matching").single()).click();
        assertThat(bar()).contains("2,500 selected").doesNotContain("Select all");

        test(find(Button.class).withText("Sink").single()).click();
        assertThat(view().sunk).hasSize(2_500).allMatch(ship -> ship.port().equals("oslo"));
    }

    @Test
    void ofAVeryLongListTheFirstTenThousandAreOffered() {
        view("ships").fleet = 12_345;
        view().list.reload();
        roundTrip();

        grid().select(7);
        test(find(Button.class).withText("Select the first 10,000").single()).click();

        assertThat(bar()).contains("10,000 selected").doesNotContain("Select the first");
    }

    @Test
    void aListShownAnewHasNothingTicked() {
        open("ships");
        grid().selectAll();
        assertThat(bar()).contains("25 selected").doesNotContain("Select all");

        open("ships?port=oslo");

        assertThat(find(Button.class).withText("Sink").exists()).isFalse();
        grid().select(0);
        assertThat(bar()).contains("1 selected", "Select all 13 matching");
    }

    @Test
    void optionalColumnsAreHiddenUntilTheAddressNamesThem() {
        open("ships");
        assertThat(visibleColumns()).containsExactly("name", "port");

        open("ships?columns=name,crew");
        assertThat(visibleColumns()).containsExactly("name", "crew");
    }

    @Test
    void theMenuSortsTellsWhichWayAndSortsBackwardsTheSecondTime() {
        open("ships");

        menu().clickItem("Sort", "Name");
        menu().clickItem("Sort", "Name ↑");
        roundTrip();

        assertThat(view().asked.getLast().sort()).isEqualTo(new ListQuery.SortBy("name", true));
    }

    @Test
    void theMenuMarksTheShownColumnsAndAddsOthers() {
        open("ships?columns=name,crew");
        assertThat(menu().isItemChecked("Columns", "Crew")).isTrue();
        assertThat(menu().isItemChecked("Columns", "Port")).isFalse();

        menu().clickItem("Columns", "Port");

        assertThat(visibleColumns()).containsExactly("name", "port", "crew");
    }

    private MenuBarTester<MenuBar> menu() {
        return test(find(MenuBar.class).single());
    }

    private void open(String address) {
        Links.open(UI.getCurrent(), address);
        roundTrip();
    }

    private ShipsView view(String address) {
        open(address);
        return view();
    }

    private ShipsView view() {
        return find(ShipsView.class).single();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<Ship>, Ship> grid() {
        return test(GridTester.class, find(Grid.class).single());
    }

    private List<String> names() {
        return IntStream.range(0, Math.min(3, grid().size()))
                .mapToObj(row -> grid().getRow(row).name())
                .toList();
    }

    private List<String> visibleColumns() {
        return Stream.of("name", "port", "crew")
                .filter(key -> find(Grid.class).single().getColumnByKey(key).isVisible())
                .toList();
    }

    private String count() {
        return find(Span.class).withClassName("list-count").single().getText();
    }

    private String bar() {
        return find(BulkBar.class)
                .single()
                .getElement()
                .getChildren()
                .filter(Element::isVisible)
                .map(Element::getText)
                .collect(Collectors.joining(" | "));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    record Ship(int number, String name, String port) {}

    @AnonymousAllowed
    public static class ShipsView extends Div {

        final List<ListQuery> asked = new ArrayList<>();
        final DataList<Ship> list = new DataList<>(ship -> String.valueOf(ship.number()));
        Set<Ship> sunk = Set.of();
        int fleet = 25;
        boolean broken;

        public ShipsView() {
            list.search("Search ships")
                    .filter(new Filter(
                            "port",
                            "Port",
                            List.of(new Filter.Choice("oslo", "Oslo"), new Filter.Choice("baku", "Baku"))))
                    .columns(
                            DataColumn.<Ship>named(
                                            "name", "Name", Ship::name, ship -> "ships/" + ship.number(), _ -> true)
                                    .sortable(),
                            DataColumn.text("port", "Port", Ship::port),
                            DataColumn.<Ship>text("crew", "Crew", _ -> null).optional())
                    .source(this::page, (query, limit) ->
                            (int) found(query).limit(limit).count())
                    .bulk(new BulkAction<>("Sink", Sign.TRASH, ships -> sunk = ships))
                    .panel(this::panel)
                    .empty(() -> new EmptyState(Sign.INBOX, "Your first ship", "Build one."));
            add(list);
        }

        private Optional<SidePanel> panel(String id) {
            return found(new ListQuery("", Map.of(), null, 0, fleet))
                    .filter(ship -> String.valueOf(ship.number()).equals(id))
                    .findFirst()
                    .map(ship -> new SidePanel(ship.name(), "ships/" + id).body(new Span(ship.port())));
        }

        private List<Ship> page(ListQuery query) {
            asked.add(query);
            return found(query).skip(query.offset()).limit(query.limit()).toList();
        }

        private Stream<Ship> found(ListQuery query) {
            if (broken) {
                throw new IllegalStateException("The sea is rough");
            }
            return IntStream.range(0, fleet)
                    .mapToObj(number -> new Ship(number, "Ship " + number, number % 2 == 0 ? "oslo" : "baku"))
                    .filter(ship -> ship.name()
                            .toLowerCase(Locale.ROOT)
                            .contains(query.search().toLowerCase(Locale.ROOT)))
                    .filter(ship -> query.filter("port").isEmpty()
                            || query.filter("port").contains(ship.port()));
        }
    }
}
