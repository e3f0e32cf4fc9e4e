package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.PlaybookVersion;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What a playbook has said from when on. */
final class PlaybookVersionsCard extends Div {

    PlaybookVersionsCard(List<PlaybookVersion> versions, Formats formats) {
        var card = new Card(getTranslation("policy.versions"));
        if (versions.isEmpty()) {
            card.body(words(getTranslation("playbooks.not-published"), "policy-text"));
        }
        versions.forEach(version -> card.body(details(version, formats)));
        add(card);
    }

    private NativeDetails details(PlaybookVersion version, Formats formats) {
        var by = version.publishedBy() == null ? getTranslation("policy.versions.nobody") : version.publishedBy();
        var body = new Div(words(
                getTranslation("policy.versions.published", formats.date(version.publishedAt()), by), "policy-line"));
        GuideLists.must(version.content()).forEach(body::add);
        body.add(GuideLists.besideMust(version.content()));
        return new NativeDetails(
                getTranslation("playbooks.version.from", version.number(), formats.date(version.effectiveFrom())),
                body);
    }

    private static Paragraph words(String text, String className) {
        var words = new Paragraph(text);
        words.addClassName(className);
        return words;
    }
}
