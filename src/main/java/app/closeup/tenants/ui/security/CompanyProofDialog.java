package app.closeup.tenants.ui.security;

import app.closeup.tenants.sso.CompanyDoor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;

/** Whoever came in by their company's provider shows it again who they are, and comes back to this page. */
class CompanyProofDialog extends Dialog {

    CompanyProofDialog(String way) {
        setHeaderTitle(getTranslation("tenants.proof.title"));
        setWidth("440px");
        var words = new Paragraph(getTranslation("tenants.sso.proof.why"));
        words.addClassName("muted");
        add(words);
        var go = new Button(getTranslation("tenants.sso.proof.go-on"), _ -> {
            var here = UI.getCurrent().getActiveViewLocation().getPath();
            var session = VaadinSession.getCurrent().getSession();
            session.setAttribute(CompanyDoor.RETURN, "/" + here);
            session.setAttribute(CompanyDoor.WAY, way);
            UI.getCurrent().getPage().setLocation(way);
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("tenants.proof.cancel"), _ -> close()), go);
    }
}
