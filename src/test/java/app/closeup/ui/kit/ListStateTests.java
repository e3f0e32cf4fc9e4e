package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListStateTests {

    private static final List<String> FILTERS = List.of("kind", "owner");

    @Test
    void anAddressIsReadAndWrittenTheSame() {
        var address =
                QueryParameters.fromString("q=ada&kind=person&kind=organisation&sort=-name&columns=name,city&open=7");

        var state = ListState.of(address, FILTERS);

        assertThat(state.search()).isEqualTo("ada");
        assertThat(state.chosen("kind")).containsExactlyInAnyOrder("person", "organisation");
        assertThat(state.chosen("owner")).isEmpty();
        assertThat(state.sort()).isEqualTo(new ListQuery.SortBy("name", true));
        assertThat(state.columns()).containsExactly("name", "city");
        assertThat(state.open()).isEqualTo("7");
        assertThat(ListState.of(state.parameters(), FILTERS)).isEqualTo(state);
    }

    @Test
    void parametersOfOthersAreCarriedAlong() {
        var state = ListState.of(QueryParameters.fromString("new=person&kind=person"), FILTERS);

        assertThat(state.filtering("kind", Set.of()).parameters().getQueryString())
                .isEqualTo("new=person");
    }

    @Test
    void nothingChosenLeavesNoTrace() {
        assertThat(ListState.START.searching("  ").parameters().getParameters()).isEmpty();
    }

    @Test
    void openingAnEntryShowsTheSameEntries() {
        var state = ListState.START.searching("ada");

        assertThat(state.opening("7").showsTheSame(state)).isTrue();
        assertThat(state.searching("grace").showsTheSame(state)).isFalse();
    }
}
