package app.closeup.tenants.ui;

import app.closeup.tenants.access.Founding;
import app.closeup.tenants.access.Names;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where somebody who works for one company founds another. */
@Route("new-company")
@PageTitle("tenants.new-company.title")
@PermitAll
@StyleSheet("closeup/front-door.css")
@StyleSheet("closeup/settings.css")
class NewCompanyView extends Div {

    private final TextField name = new TextField(getTranslation("tenants.sign-up.company"));
    private final Founding founding;
    private final Seat seat;

    NewCompanyView(Founding founding, Seat seat) {
        this.founding = founding;
        this.seat = seat;
        var entries = new Entries(getTranslation("tenants.sign-up.create"), this::create);
        entries.add(name, "organization", Names::valid, "tenants.name.needed");
        name.setAutofocus(true);
        var card = new Card(getTranslation("tenants.new-company.card")).body(entries);
        card.addClassName("settings-card");
        var body = new Div(card);
        body.addClassName("page-body");
        addClassName("page");
        add(
                new PageHeader(getTranslation("tenants.new-company.title"))
                        .subtitle(getTranslation("tenants.new-company.lead")),
                body);
    }

    private void create() {
        seat.take(founding.another(name.getValue()));
        UI.getCurrent().getPage().setLocation(".");
    }
}
