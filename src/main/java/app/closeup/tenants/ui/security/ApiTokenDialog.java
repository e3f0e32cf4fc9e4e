package app.closeup.tenants.ui.security;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.tokens.ApiTokens;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.CopyLine;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a token, and shows it this once. */
class ApiTokenDialog extends Dialog {

    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final TextField name = new TextField(getTranslation("tenants.tokens.name"));
    private final Select<Integer> days = new Select<>();
    private final CheckboxGroup<Role> scope = new CheckboxGroup<>(getTranslation("tenants.tokens.roles"));
    private final ApiTokens tokens;
    private final Proof proof;
    private final Runnable made;

    ApiTokenDialog(ApiTokens tokens, Roles roles, Proof proof, Runnable made) {
        this.tokens = tokens;
        this.proof = proof;
        this.made = made;
        setHeaderTitle(getTranslation("tenants.tokens.new"));
        setWidth("440px");
        setCloseOnOutsideClick(false);
        name.setMaxLength(ApiTokens.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("tenants.tokens.name.help"));
        days.setLabel(getTranslation("tenants.tokens.days"));
        days.setItems(DAYS);
        days.setValue(DAYS.get(1));
        days.setItemLabelGenerator(number -> getTranslation("tenants.tokens.so-many-days", number));
        var mine = SignedIn.current().orElseThrow().access().roles();
        var own = roles.all().stream().filter(role -> mine.contains(role.id())).toList();
        scope.setItems(own);
        scope.setItemLabelGenerator(RoleWords::of);
        scope.setRequiredIndicatorVisible(true);
        if (own.size() == 1) {
            scope.select(own);
        }
        add(new Form(getTranslation("tenants.tokens.make"), this::make)
                .wide("name", name)
                .wide("days", days)
                .wide("roles", scope)
                .cancel(getTranslation("tenants.proof.cancel"), this::close));
    }

    private List<Form.Problem> make() {
        var problems = new ArrayList<Form.Problem>();
        if (name.getValue().isBlank()) {
            problems.add(new Form.Problem("name", getTranslation("tenants.tokens.name.needed")));
        }
        if (scope.getValue().isEmpty()) {
            problems.add(new Form.Problem("roles", getTranslation("tenants.tokens.roles.needed")));
        }
        if (problems.isEmpty()) {
            var chosen = scope.getValue().stream().map(Role::id).collect(Collectors.<RoleId>toSet());
            proof.then(() -> show(tokens.create(name.getValue(), chosen, Duration.ofDays(days.getValue()))));
        }
        return problems;
    }

    private void show(String token) {
        removeAll();
        getFooter().removeAll();
        setCloseOnEsc(false);
        var keep = new Paragraph(getTranslation("tenants.tokens.keep"));
        var done = new Button(getTranslation("tenants.tokens.kept"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(keep, new CopyLine(getTranslation("tenants.tokens.token"), token));
        getFooter().add(done);
        made.run();
    }
}
