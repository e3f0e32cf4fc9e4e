package breaching.closeup.sales.ui;

import breaching.closeup.sales.offers.BreachingOffer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import org.jooq.DSLContext;

/** A screen that breaks the rules for screens, so that each rule can be seen red. Never found by the router. */
@Route("breach")
public class BreachingView extends Div {

    static int visits;

    BreachingView(DSLContext dsl) {
        add(dsl.toString());
    }

    Class<?> knowsWhoKnowsIt() {
        return BreachingOffer.class;
    }
}
