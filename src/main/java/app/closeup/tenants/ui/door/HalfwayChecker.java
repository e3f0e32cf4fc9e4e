package app.closeup.tenants.ui.door;

import app.closeup.tenants.HalfSignedIn;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.Set;

/** Who owes a second factor opens the page that asks for it, or signs in anew, and no other page, by whatever request of Vaadin. */
class HalfwayChecker implements NavigationAccessChecker {

    private static final Set<Class<?>> OPEN = Set.of(SecondFactorView.class, LoginView.class);

    @Override
    public AccessCheckResult check(NavigationContext context) {
        return HalfSignedIn.current().isEmpty()
                        || OPEN.contains(context.getNavigationTarget())
                        || context.isErrorHandling()
                ? context.neutral()
                : context.deny("A second factor is to be shown first");
    }
}
