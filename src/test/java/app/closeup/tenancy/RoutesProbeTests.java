package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import app.closeup.ui.kit.Links;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
        assertThat(leaks(routes)).isEmpty();
        assertThat(routes)
                .extracting(RouteData::getTemplate)
                .as("the probe reaches the screens")
                .anyMatch(PARAMETER.asPredicate());
    }

    @Test
    void theProbeTurnsRedForAScreenThatForgetsTheCompany() {
        RouteConfiguration.forSessionScope().setRoute("forgetful/:customerId", ForgetfulView.class);
        var forgetful = RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget() == ForgetfulView.class)
                .toList();

        assertThat(leaks(forgetful)).contains("forgetful/" + theirColumns.get("customer_id"));
    }

    private List<String> leaks(List<RouteData> routes) {
        var leaks = new ArrayList<String>();
        for (var route : routes) {
            for (var address : addresses(route.getTemplate()).toList()) {
                Links.open(UI.getCurrent(), address);
                if (textOf(UI.getCurrent()).contains(MARKER)) {
                    leaks.add(address);
                }
            }
        }
        return leaks;
    }

    /** With each of their identifiers in the place of the parameter; without one, in the query that opens an entry. */
    private Stream<String> addresses(String template) {
        var identifiers = theirColumns.entrySet().stream()
                .filter(column -> column.getKey().endsWith("_id"))
                .map(column -> String.valueOf(column.getValue()))
                .distinct();
        return PARAMETER.matcher(template).find()
                ? identifiers.flatMap(identifier -> {
                    var address = PARAMETER.matcher(template).replaceAll(identifier);
                    return Stream.of(address, address + "?step=check");
                })
                : Stream.concat(Stream.of(template), identifiers.map(identifier -> template + "?open=" + identifier));
    }

    private static String textOf(Component component) {
        var text = new StringBuilder(component.getElement().getOuterHTML());
        component.getChildren().forEach(child -> text.append(textOf(child)));
        return text.toString();
    }

    /** Reads past row security, as a screen with a wrong connection would. */
    @AnonymousAllowed
    public static class ForgetfulView extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            try (var connection = TestDatabase.superuser();
                    var select = connection.prepareStatement(
                            "select name from customers.customer where customer_id::text = ?")) {
                select.setString(1, event.getRouteParameters().get("customerId").orElseThrow());
                try (var rows = select.executeQuery()) {
                    setText(rows.next() ? rows.getString(1) : "");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
