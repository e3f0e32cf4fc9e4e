package app.closeup.tenants.ui.door;

import app.closeup.tenants.Companies;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.Founding;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.Waiting;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where somebody who works for one company founds another. */
@Route("new-company")
@PageTitle("tenants.new-company.title")
@PermitAll
@StyleSheet("closeup/settings.css")
class NewCompanyView extends Div {

    private final TextField name = new TextField(getTranslation("tenants.sign-up.company"));
    private final Founding founding;
    private final Companies companies;
    private final Seat seat;

    NewCompanyView(Founding founding, Companies companies, Seat seat) {
        this.founding = founding;
        this.companies = companies;
        this.seat = seat;
        name.setAutocomplete(Autocomplete.ORGANIZATION);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        var form = new Form(getTranslation("tenants.sign-up.create"), this::create)
                .wide("name", name)
                .byEnter()
                .whenSaved(() -> UI.getCurrent().getPage().setLocation("."));
        var card = new Card(getTranslation("tenants.new-company.card")).body(form);
        card.addClassName("settings-card");
        var body = new Div(card);
        body.addClassName("page-body");
        addClassName("page");
        add(
                new PageHeader(getTranslation("tenants.new-company.title"))
                        .subtitle(getTranslation("tenants.new-company.lead")),
                body);
    }

    private List<Form.Problem> create() {
        if (!Names.valid(name.getValue())) {
            return List.of(new Form.Problem("name", getTranslation("tenants.name.needed")));
        }
        if (companies.mine().size() >= Companies.MOST) {
            return List.of(new Form.Problem("name", getTranslation("tenants.new-company.too-many", Companies.MOST)));
        }
        try {
            seat.take(founding.another(name.getValue()));
            return List.of();
        } catch (TooManyAttemptsException refused) {
            return List.of(new Form.Problem("name", Waiting.words(refused.seconds())));
        }
    }
}
