package app.closeup.tenants.ui.company;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.start.FirstSteps;
import app.closeup.tenants.start.FirstSteps.Step;
import app.closeup.tenants.start.Samples;
import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Leads a new company to its first success, on the start page, until it is put away. */
@org.springframework.stereotype.Component
public class FirstStepsCard implements TodayCard {

    private final FirstSteps steps;
    private final Samples samples;

    public FirstStepsCard(FirstSteps steps, Samples samples) {
        this.steps = steps;
        this.samples = samples;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        var leads = SignedIn.may(TenantAreas.SETTINGS, Action.EDIT);
        return leads && !steps.dismissed() ? Optional.of(card()) : Optional.empty();
    }

    private Component card() {
        var list = new OrderedList();
        list.addClassName("first-steps");
        var all = steps.steps();
        all.forEach(step -> list.add(row(step)));
        var done = all.stream().filter(Step::done).count();
        var card = new Card(text("tenants.first-steps.title"));
        card.beside(Tag.plain(text("tenants.first-steps.done", done, all.size())))
                .actions(dismissal(card))
                .body(new Paragraph(text("tenants.first-steps.lead")), list, sample());
        card.addClassName("first-steps-card");
        return card;
    }

    private ListItem row(Step step) {
        var words = new Div(title(step), why(step.labelKey()));
        words.addClassName("first-step-words");
        return row(step.done(), words);
    }

    private Component title(Step step) {
        return step.done() ? new Span(text(step.labelKey())) : new Anchor(step.route(), text(step.labelKey()));
    }

    private Component sample() {
        return new SamplePanel(samples);
    }

    private static ListItem row(boolean done, Component words) {
        var mark = done ? Sign.CHECK_CIRCLE.create() : new Span();
        mark.addClassName("first-step-mark");
        var row = new ListItem(mark, words);
        if (done) {
            row.addClassName("done");
            var state = new Span(text("tenants.first-steps.is-done"));
            state.addClassName("visually-hidden");
            row.add(state);
        }
        return row;
    }

    private static Span why(String labelKey) {
        var why = new Span(text(labelKey + ".why"));
        why.addClassNames("small", "muted");
        return why;
    }

    private Button dismissal(Card card) {
        var button = new Button(text("tenants.first-steps.dismiss"), _ -> {
            steps.dismiss();
            card.removeFromParent();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
