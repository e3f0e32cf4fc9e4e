package app.closeup.ui.shell;

import app.closeup.ui.kit.Sign;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/** The page exists, but the person's role does not open it. */
@ParentLayout(MainLayout.class)
@PermitAll
class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        tell(Sign.LOCK, "ui.error.denied");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
