package app.closeup.ui.shell;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * Lets the server speak over a page's socket and hears nothing there. Our pages send requests, each of which passes the
 * doors; a message on a socket passes none of them, and would be obeyed after its session's time.
 */
final class DeafSocket extends AtmosphereInterceptorAdapter {

    static void install(VaadinService service) {
        if (service instanceof VaadinServletService servlets) {
            var name = JSR356WebsocketInitializer.getAttributeName(
                    servlets.getServlet().getServletName());
            if (servlets.getServlet().getServletContext().getAttribute(name) instanceof AtmosphereFramework sockets) {
                sockets.interceptor(new DeafSocket());
            }
        }
    }

    @Override
    public Action inspect(AtmosphereResource page) {
        return page.getRequest().getMethod().equals("GET") ? Action.CONTINUE : Action.CANCELLED;
    }
}
