package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Acknowledgements;
import app.closeup.tenants.policy.DraftSaved;
import app.closeup.tenants.policy.Goal;
import app.closeup.tenants.policy.GoalReadings;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.policy.PolicyDraft;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customer focus means in this company, and how far it has come with it. */
@Route("policy")
@PageTitle("policy.heading")
@Menu(order = 160, title = "policy.title", icon = "star")
@PermitAll
@StyleSheet("closeup/policy.css")
class PolicyView extends Div implements AfterNavigationObserver {

    private final Policies policies;
    private final GoalReadings readings;
    private final Acknowledgements acknowledgements;
    private final Formats formats;
    private final Div content = new Div();

    PolicyView(Policies policies, GoalReadings readings, Acknowledgements acknowledgements, Formats formats) {
        this.policies = policies;
        this.readings = readings;
        this.acknowledgements = acknowledgements;
        this.formats = formats;
        addClassName("page");
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var latest = policies.latest();
        var shown = policies.inForce().or(() -> latest);
        var draft = leads() ? policies.draft() : Optional.<PolicyDraft>empty();
        content.add(header(shown.orElse(null), draft.isPresent()));
        draft.ifPresent(written -> content.add(frame(card(written))));
        if (shown.isPresent()) {
            content.add(parts(shown.get(), latest.orElse(shown.get())));
        } else if (draft.isEmpty()) {
            content.add(frame(empty()));
        }
    }

    private PageHeader header(@Nullable PolicyVersion version, boolean hasDraft) {
        var header = new PageHeader(getTranslation("policy.heading"));
        if (version != null) {
            header.beside(VersionsCard.state(version, policies.versions(), policies.today(), formats));
            readings.nextReviewDue()
                    .ifPresent(due -> header.subtitle(getTranslation(
                            policies.today().isBefore(due) ? "policy.next-review" : "policy.review-overdue",
                            formats.date(due))));
            if (leads() && !hasDraft) {
                header.actions(Links.button("policy/edit", getTranslation("policy.edit"), Sign.EDIT));
            }
        }
        return header;
    }

    private Component parts(PolicyVersion shown, PolicyVersion latest) {
        var cards = new PolicyCards(shown.content(), readings.latest(), policies.today(), formats);
        var main = new Div();
        main.addClassNames("stack", "stack-wide");
        cards.all(this::recording).forEach(main::add);
        var side = new Div();
        side.addClassNames("stack", "stack-wide");
        acknowledgements.askedOfMe().ifPresent(asked -> side.add(asking(asked)));
        side.add(
                new AcknowledgementCard(latest, acknowledgements, formats, leads()),
                cards.stance(),
                new ReviewCard(readings, formats, policies.today(), leads()),
                new VersionsCard(policies.versions(), policies.today(), formats));
        var parts = new Div(main, side);
        parts.addClassName("policy");
        return parts;
    }

    private Card asking(PolicyVersion asked) {
        var words = new Paragraph(getTranslation("policy.today.text"));
        words.addClassName("policy-text");
        return new Card(getTranslation("policy.acknowledge.title"))
                .urgent()
                .body(words, Links.primaryButton(VersionsCard.route(asked), getTranslation("policy.today.open")));
    }

    private Optional<Component> recording(Goal goal) {
        if (!leads()) {
            return Optional.empty();
        }
        var button = new Button(
                getTranslation("policy.goals.record"),
                _ -> new ReadingDialog(goal, readings, policies.today(), formats, () -> {
                            Toast.show(getTranslation("policy.goals.record.saved"));
                            show();
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("policy.goals.record.for", goal.title()));
        return Optional.of(button);
    }

    private Card card(PolicyDraft draft) {
        var by = draft.editedBy() == null ? getTranslation("policy.draft.somebody") : draft.editedBy();
        var words = new Paragraph(getTranslation("policy.draft.by", by, formats.dateTime(draft.editedAt())));
        words.addClassName("policy-text");
        var publish = new Button(getTranslation("policy.draft.publish"), _ -> publish(draft));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var discard = new Button(getTranslation("policy.draft.discard"), _ -> confirmDiscarding(draft));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var actions =
                new Div(publish, Links.button("policy/edit", getTranslation("policy.continue"), Sign.EDIT), discard);
        actions.addClassNames("row", "row-wrap");
        return new Card(getTranslation("policy.draft")).urgent().body(words, actions);
    }

    private void publish(PolicyDraft draft) {
        if (draft.content().problems().isEmpty()) {
            new PublishDialog(policies, draft.revision(), this::show).open();
        } else {
            Toast.problem(getTranslation("policy.draft.not-ready"));
        }
    }

    private void confirmDiscarding(PolicyDraft draft) {
        Confirm.irreversible(
                        getTranslation("policy.draft.discard.title"),
                        getTranslation("policy.draft.discard.text"),
                        getTranslation("policy.draft.discard"),
                        () -> {
                            policies.discard(draft.revision());
                            Toast.show(getTranslation("policy.draft.discarded"));
                            show();
                        })
                .open();
    }

    private EmptyState empty() {
        if (!leads()) {
            return new EmptyState(
                    Sign.STAR, getTranslation("policy.empty.title"), getTranslation("policy.empty.staff"));
        }
        var take = new Button(getTranslation("policy.empty.take"), _ -> takeOver());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(Sign.STAR, getTranslation("policy.empty.title"), getTranslation("policy.empty.text"))
                .actions(take, Links.button("policy/edit", getTranslation("policy.empty.write")));
    }

    private void takeOver() {
        if (policies.save(policies.suggestion(), 0) instanceof DraftSaved.Saved) {
            Toast.show(getTranslation("policy.taken"));
        }
        show();
    }

    private static Div frame(Component component) {
        var frame = new Div(component);
        frame.addClassNames("page-body", "policy-notice");
        return frame;
    }

    private static boolean leads() {
        return Leading.policy();
    }
}
