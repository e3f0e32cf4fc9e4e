package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.GoalReadings;
import app.closeup.tenants.policy.PolicyReview;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;

/** When the policy is looked at critically again, and what was concluded the last time. */
class ReviewCard extends Div {

    private final GoalReadings readings;
    private final Formats formats;
    private final LocalDate today;
    private final boolean leads;
    private final Card card = new Card(getTranslation("policy.review"));

    ReviewCard(GoalReadings readings, Formats formats, LocalDate today, boolean leads) {
        this.readings = readings;
        this.formats = formats;
        this.today = today;
        this.leads = leads;
        add(card);
        show();
    }

    private void show() {
        card.body().removeAll();
        readings.nextReviewDue()
                .ifPresent(due -> card.body(
                        today.isBefore(due)
                                ? Tag.plain(getTranslation("policy.review.due", formats.date(due)))
                                : Tag.warn(getTranslation("policy.review.overdue", formats.date(due)))));
        readings.lastReview()
                .ifPresentOrElse(
                        this::show,
                        () -> card.body(PolicyCards.words(getTranslation("policy.review.never"), "policy-text")));
        if (leads) {
            var record = new Button(getTranslation("policy.review.record"), _ -> ask());
            record.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.body(record);
        }
    }

    private void show(PolicyReview review) {
        var when = formats.date(review.reviewedAt());
        var line = review.reviewedBy() == null
                ? getTranslation("policy.review.last", when)
                : getTranslation("policy.review.by", when, review.reviewedBy());
        var conclusion = PolicyCards.words(review.conclusion(), "policy-text");
        card.body(PolicyCards.words(line, "policy-line"), conclusion);
    }

    private void ask() {
        card.body().removeAll();
        var conclusion = new TextArea(getTranslation("policy.review.conclusion"));
        conclusion.setHelperText(getTranslation("policy.review.conclusion.help"));
        conclusion.setMinRows(4);
        conclusion.setRequiredIndicatorVisible(true);
        var form = new Form(getTranslation("policy.review.save"), () -> save(conclusion.getValue()))
                .wide("conclusion", conclusion)
                .cancel(getTranslation("policy.review.cancel"), this::show)
                .whenSaved(() -> {
                    show();
                    Toast.show(getTranslation("policy.review.saved"));
                });
        card.body(form);
        conclusion.focus();
    }

    private List<Form.Problem> save(String conclusion) {
        if (conclusion.isBlank() || conclusion.length() > GoalReadings.LONGEST_CONCLUSION) {
            return List.of(new Form.Problem(
                    "conclusion", getTranslation("policy.review.missing", GoalReadings.LONGEST_CONCLUSION)));
        }
        readings.review(conclusion);
        return List.of();
    }
}
