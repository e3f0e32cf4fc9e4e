package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;

/** All versions, each to be read as it was. */
final class VersionsCard extends Div {

    VersionsCard(List<PolicyVersion> versions, LocalDate today, Formats formats) {
        var list = new UnorderedList();
        list.addClassName("policy-versions");
        for (var version : versions) {
            var link = Links.to(route(version), getTranslation("policy.version", version.number()));
            var by = version.publishedBy() == null ? getTranslation("policy.versions.nobody") : version.publishedBy();
            var line = new Span(getTranslation("policy.versions.published", formats.date(version.publishedAt()), by));
            line.addClassNames("xs", "muted");
            var words = new Div(link, line);
            words.addClassName("policy-words");
            list.add(new ListItem(words, state(version, versions, today, formats)));
        }
        add(new Card(getTranslation("policy.versions")).body(list));
    }

    static String route(PolicyVersion version) {
        return "policy/versions/" + version.number();
    }

    /** In force is the newest whose day has come; versions come the newest first. */
    static Tag state(PolicyVersion version, List<PolicyVersion> versions, LocalDate today, Formats formats) {
        if (version.effectiveFrom().isAfter(today)) {
            return Tag.warn(I18NProvider.translate("policy.from", formats.date(version.effectiveFrom())));
        }
        var inForce = versions.stream()
                .filter(other -> !other.effectiveFrom().isAfter(today))
                .findFirst()
                .filter(other -> other.id().equals(version.id()))
                .isPresent();
        return inForce
                ? Tag.good(I18NProvider.translate("policy.in-force", formats.date(version.effectiveFrom())))
                : Tag.plain(I18NProvider.translate("policy.superseded"));
    }
}
