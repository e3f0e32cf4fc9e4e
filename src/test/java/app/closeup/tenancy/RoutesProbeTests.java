package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Opens every address of the application as Ada of Acme, with the identifiers of another company typed in. */
@SpringBootTest
class RoutesProbeTests extends SpringBrowserlessTest {

    private static final String MARKER = "Secret-of-Umbrella";
    private static final Pattern PARAMETER = Pattern.compile(":([\\w-]+)[^/]*");

    private final Map<String, Object> theirColumns = new LinkedHashMap<>();

    @BeforeEach
    void umbrellaHasARowInEveryTable() throws SQLException {
        var umbrella = Cast.foundCompany("Umbrella");
        try (var connection = TestDatabase.superuser()) {
            var rows = new RowMaker(connection, MARKER);
            for (var table : new Catalogue(connection).tenantTables()) {
                theirColumns.putAll(rows.insertAndTell(table, umbrella.tenant()));
            }
        }
        Cast.signIn(Cast.ADA);
    }

    @AfterEach
    void adaLeaves() {
        Cast.signOut();
    }

    @Test
    void noAddressShowsAnotherCompanysRows() {
        var leaks = new ArrayList<String>();
        var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
        for (var route : routes) {
            for (var address : addresses(route)) {
                UI.getCurrent().navigate(address);
                if (textOf(UI.getCurrent()).contains(MARKER)) {
                    leaks.add(address);
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(routes)
                .extracting(RouteData::getTemplate)
                .as("the probe reaches the screens")
                .anyMatch(PARAMETER.asPredicate());
    }

    /** The route once with each of their identifiers in the place of its parameter. */
    private List<String> addresses(RouteData route) {
        var template = route.getTemplate();
        if (!PARAMETER.matcher(template).find()) {
            return List.of(template);
        }
        return theirColumns.entrySet().stream()
                .filter(column -> column.getKey().endsWith("_id"))
                .map(column -> PARAMETER.matcher(template).replaceAll(String.valueOf(column.getValue())))
                .distinct()
                .toList();
    }

    private static String textOf(Component component) {
        var text = new StringBuilder(component.getElement().getOuterHTML());
        component.getChildren().forEach(child -> text.append(textOf(child)));
        return text.toString();
    }
}
