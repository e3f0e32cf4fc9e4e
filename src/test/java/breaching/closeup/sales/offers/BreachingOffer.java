package breaching.closeup.sales.offers;

import breaching.closeup.sales.ui.BreachingView;

/** Knows a package that knows this one, so that the rule against circles can be seen red. */
public class BreachingOffer {

    Class<?> knowsWhoKnowsIt() {
        return BreachingView.class;
    }
}
