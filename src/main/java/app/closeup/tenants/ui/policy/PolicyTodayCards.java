package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Acknowledgements;
import app.closeup.tenants.policy.GoalReadings;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the start page: the policy to be acknowledged, for whoever leads also the one to be reviewed. */
@Configuration(proxyBeanMethods = false)
class PolicyTodayCards {

    @Bean
    TodayCard policyToAcknowledge(Acknowledgements acknowledgements, Policies policies) {
        return new ToAcknowledge(acknowledgements, policies);
    }

    @Bean
    TodayCard policyToReview(GoalReadings readings, Policies policies, Formats formats) {
        return new ToReview(readings, policies, formats);
    }

    private static Card card(String title, String text, String route, String action) {
        var open = new Div(Links.primaryButton(route, action));
        var words = new Div(new Paragraph(text), open);
        words.addClassName("stack");
        return new Card(title).urgent().body(words);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    private record ToAcknowledge(Acknowledgements acknowledgements, Policies policies) implements TodayCard {

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Optional<Component> create() {
            return acknowledgements.askedOfMe().map(this::card);
        }

        private Component card(PolicyVersion asked) {
            var isNew = asked.publishedAt()
                    .isBefore(policies.today().minusDays(30).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
            return PolicyTodayCards.card(
                    text("policy.today.title", asked.number()),
                    text(isNew ? "policy.today.new" : "policy.today.text"),
                    VersionsCard.route(asked),
                    text("policy.today.open"));
        }
    }

    private record ToReview(GoalReadings readings, Policies policies, Formats formats) implements TodayCard {

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Component> create() {
            return Leading.policy()
                    ? readings.nextReviewDue()
                            .filter(due -> !policies.today().isBefore(due))
                            .map(due -> PolicyTodayCards.card(
                                    text("policy.today.review.title"),
                                    text("policy.today.review.text", formats.date(due)),
                                    "policy",
                                    text("policy.today.review.open")))
                    : Optional.empty();
        }
    }
}
