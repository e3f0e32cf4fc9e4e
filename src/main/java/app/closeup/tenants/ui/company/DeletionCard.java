package app.closeup.tenants.ui.company;

import app.closeup.tenants.Companies;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.archive.Deletion;
import app.closeup.tenants.archive.Deletions;
import app.closeup.tenants.ui.Waiting;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The end of the company: planned here, and taken back. */
final class DeletionCard extends Div {

    private final Paragraph words = new Paragraph();
    private final Button plan = new Button(getTranslation("tenants.deletion.plan"), _ -> ask());
    private final Button takeBack = new Button(getTranslation("tenants.deletion.take-back"), _ -> takeBack());
    private final Card card = new Card(getTranslation("tenants.deletion.title"));
    private final Deletions deletions;
    private final Companies companies;
    private final Proof proof;
    private final Formats formats;

    DeletionCard(Deletions deletions, Companies companies, Proof proof, Formats formats) {
        this.deletions = deletions;
        this.companies = companies;
        this.proof = proof;
        this.formats = formats;
        plan.addThemeVariants(ButtonVariant.LUMO_ERROR);
        takeBack.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(plan, takeBack);
        buttons.addClassName("data-actions");
        card.body(words, buttons);
        card.addClassName("settings-wide-card");
        add(card);
        show();
    }

    private void show() {
        var planned = deletions.planned();
        words.setText(planned.map(this::words).orElseGet(() -> getTranslation("tenants.deletion.lead", days())));
        plan.setVisible(planned.isEmpty());
        takeBack.setVisible(planned.isPresent());
        card.setClassName("card-urgent", planned.isPresent());
    }

    private String words(Deletion deletion) {
        return getTranslation(
                "tenants.deletion.planned",
                deletion.askedBy(),
                formats.dateTime(deletion.askedAt()),
                formats.dateTime(deletion.dueAt()));
    }

    private void ask() {
        var name = companies.current().name();
        Confirm.irreversible(
                        getTranslation("tenants.deletion.ask", name),
                        getTranslation("tenants.deletion.consequence", days()),
                        getTranslation("tenants.deletion.plan"),
                        () -> proof.then(() -> plan(name)))
                .typing(name)
                .open();
    }

    private void plan(String name) {
        try {
            if (deletions.plan(name)) {
                Toast.show(getTranslation("tenants.deletion.is-planned"));
            } else {
                Toast.problem(getTranslation("tenants.deletion.renamed"));
            }
        } catch (TooManyAttemptsException refused) {
            Toast.problem(Waiting.words(refused.seconds()));
        }
        show();
    }

    private void takeBack() {
        if (deletions.takeBack()) {
            Toast.show(getTranslation("tenants.deletion.is-taken-back"));
        } else {
            Toast.problem(getTranslation("tenants.deletion.too-late"));
        }
        show();
    }

    private static long days() {
        return Deletions.GRACE.toDays();
    }
}
