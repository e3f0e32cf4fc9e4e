package app.closeup.ui.shell;

import app.closeup.ui.RefusedScreens;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** The page exists, but the person's role does not open it. */
@ParentLayout(MainLayout.class)
@PermitAll
class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final ObjectProvider<RefusedScreens> listeners;

    AccessDeniedPage(ObjectProvider<RefusedScreens> listeners) {
        this.listeners = listeners;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        listeners.forEach(listener -> listener.note(event.getLocation().getPath()));
        tell(Sign.LOCK, "ui.error.denied");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
