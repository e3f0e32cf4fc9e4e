package app.closeup.ui.shell;

import app.closeup.ui.kit.Sign;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/** Our fault. Stands without the frame, which may be the broken part. */
@PermitAll
class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        tell(Sign.ALERT, "ui.error.internal", Incident.report(parameter.getException()));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
