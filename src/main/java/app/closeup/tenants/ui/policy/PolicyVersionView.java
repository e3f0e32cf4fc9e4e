package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Acknowledgements;
import app.closeup.tenants.policy.GoalReadings;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One version of the policy as it was published, what was new in it, and the place to acknowledge it. */
@Route("policy/versions/:number")
@PermitAll
@StyleSheet("closeup/policy.css")
class PolicyVersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_DIGITS = 6;

    private final Policies policies;
    private final GoalReadings readings;
    private final Acknowledgements acknowledgements;
    private final Formats formats;

    private String title = "";

    PolicyVersionView(Policies policies, GoalReadings readings, Acknowledgements acknowledgements, Formats formats) {
        this.policies = policies;
        this.readings = readings;
        this.acknowledgements = acknowledgements;
        this.formats = formats;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("number")
                .filter(number ->
                        number.length() <= MOST_DIGITS && number.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .flatMap(policies::version)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PolicyVersion version) {
        title = getTranslation("policy.heading") + ", " + getTranslation("policy.version", version.number());
        removeAll();
        var asked = acknowledgements
                .askedOfMe()
                .filter(latest -> latest.id().equals(version.id()))
                .isPresent();
        var cards = new PolicyCards(version.content(), readings.latest(), policies.today(), formats);
        var main = new Div();
        main.addClassNames("stack", "stack-wide");
        if (asked) {
            main.add(new Card(getTranslation("policy.acknowledge.title"))
                    .urgent()
                    .body(new Paragraph(getTranslation("policy.acknowledge.text"))));
        }
        cards.all(_ -> Optional.empty()).forEach(main::add);
        if (asked) {
            main.add(acknowledging(version));
        }
        var side =
                new Div(cards.stance(), new ChangesCard(version, before(version).orElse(null)));
        side.addClassNames("stack", "stack-wide");
        acknowledgements
                .mine(version.id())
                .ifPresent(at -> side.addComponentAsFirst(
                        PolicyCards.words(getTranslation("policy.acknowledged-at", formats.date(at)), "policy-done")));
        var parts = new Div(main, side);
        parts.addClassName("policy");
        add(
                new PageHeader(getTranslation("policy.heading"))
                        .beside(
                                app.closeup.ui.kit.Tag.plain(getTranslation("policy.version", version.number())),
                                VersionsCard.state(version, policies.versions(), policies.today(), formats))
                        .subtitle(version.note() == null ? "" : version.note())
                        .actions(Links.button("policy", getTranslation("policy.edit.back"), Sign.ARROW_LEFT)),
                parts);
    }

    private Optional<PolicyVersion> before(PolicyVersion version) {
        return policies.version(version.number() - 1);
    }

    private Div acknowledging(PolicyVersion version) {
        var button = new Button(getTranslation("policy.acknowledge"), Sign.CHECK.create(), _ -> {
            acknowledgements.acknowledge(version.id());
            Toast.show(getTranslation("policy.acknowledged"));
            show(version);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var frame = new Div(button);
        frame.addClassName("policy-acknowledge");
        return frame;
    }
}
