package app.closeup.ui.shell;

import app.closeup.ui.kit.Sign;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/** No such page, or none that this company has: the two are not told apart. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        tell(Sign.SEARCH, "ui.error.not-found");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
