package app.closeup.tenants.ui.sso;

import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.sso.Domains;
import app.closeup.tenants.sso.EmailDomain;
import app.closeup.tenants.sso.EmailDomain.Answer;
import app.closeup.tenants.ui.Waiting;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.CopyLine;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;

/** The mail domains of the company, each with the record that proves it. */
class DomainsCard extends Div {

    private final TextField domain = new TextField(getTranslation("tenants.sso.domain"));
    private final UnorderedList list = new UnorderedList();
    private final Domains domains;
    private final Proof proof;
    private final Formats formats;

    DomainsCard(Domains domains, Proof proof, Formats formats) {
        this.domains = domains;
        this.proof = proof;
        this.formats = formats;
        var words = new Paragraph(getTranslation("tenants.sso.domains.lead"));
        words.addClassName("muted");
        domain.setPlaceholder(getTranslation("tenants.sso.domain.example"));
        var form = new ProvenForm(getTranslation("tenants.sso.domain.add"), proof, this::add, this::added)
                .field("domain", domain)
                .form()
                .byEnter();
        list.addClassNames("settings-list", "domain-list");
        var card = new Card(getTranslation("tenants.sso.domains")).body(words, list, form);
        card.addClassName("settings-wide-card");
        add(card);
    }

    void show() {
        list.removeAll();
        domains.all().forEach(one -> list.add(line(one)));
    }

    private ListItem line(EmailDomain one) {
        var name = new Span(one.domain());
        name.addClassName("domain-name");
        var head = new Div(name, tag(one));
        head.addClassName("domain-head");
        var words = new Div(head, about(one));
        words.addClassName("settings-words");
        var check = new Button(getTranslation("tenants.sso.domain.check"), _ -> check(one));
        check.addThemeVariants(ButtonVariant.LUMO_SMALL);
        check.setAriaLabel(getTranslation("tenants.sso.domain.check-label", one.domain()));
        var remove = new Button(getTranslation("tenants.sso.domain.remove"), _ -> confirmRemoval(one));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("tenants.sso.domain.remove-label", one.domain()));
        var record = new Div(
                new CopyLine(getTranslation("tenants.sso.domain.record-name"), one.recordName()),
                new CopyLine(getTranslation("tenants.sso.domain.record-value"), one.recordValue()));
        record.addClassName("domain-record");
        var item = new ListItem(words, check, remove, record);
        item.getElement().setAttribute("data-testid", "email-domain");
        return item;
    }

    private Tag tag(EmailDomain one) {
        if (!one.proven()) {
            return Tag.warn(getTranslation("tenants.sso.domain.waiting"));
        }
        return one.missingSince() == null
                ? Tag.good(getTranslation("tenants.sso.domain.proven"))
                : Tag.bad(getTranslation("tenants.sso.domain.missing"));
    }

    private Span about(EmailDomain one) {
        var about = new Span(words(one));
        about.addClassNames("small", "muted");
        return about;
    }

    private String words(EmailDomain one) {
        if (one.answer() == null || one.checkedAt() == null) {
            return getTranslation("tenants.sso.domain.unchecked");
        }
        var when = formats.ago(one.checkedAt());
        return switch (one.answer()) {
            case FOUND -> getTranslation("tenants.sso.domain.found", when);
            case ABSENT ->
                one.proven()
                        ? getTranslation(
                                "tenants.sso.domain.gone", formats.date(Objects.requireNonNull(one.missingSince())))
                        : getTranslation("tenants.sso.domain.absent", when);
            case SILENT -> getTranslation("tenants.sso.domain.silent", when);
            case TAKEN -> getTranslation("tenants.sso.domain.taken", when);
        };
    }

    private List<Form.Problem> add() {
        return domains.add(domain.getValue()).stream()
                .map(key -> new Form.Problem("domain", getTranslation(key)))
                .toList();
    }

    private void added() {
        domain.clear();
        show();
    }

    private void check(EmailDomain one) {
        try {
            var found = domains.check(one.domain()).filter(answer -> answer == Answer.FOUND);
            if (found.isPresent()) {
                Toast.show(getTranslation("tenants.sso.domain.is-proven", one.domain()));
            } else {
                Toast.problem(getTranslation("tenants.sso.domain.is-not-proven", one.domain()));
            }
        } catch (TooManyAttemptsException refused) {
            Toast.problem(Waiting.words(refused.seconds()));
        }
        show();
    }

    private void confirmRemoval(EmailDomain one) {
        Confirm.irreversible(
                        getTranslation("tenants.sso.domain.remove.title", one.domain()),
                        getTranslation("tenants.sso.domain.remove.consequence"),
                        getTranslation("tenants.sso.domain.remove"),
                        () -> proof.then(() -> {
                            domains.remove(one.domain());
                            show();
                        }))
                .open();
    }
}
