package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.PlaybookScopes;
import app.closeup.tenants.playbooks.Scope;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;

/** For whom rules hold. */
final class ScopeTag {

    private ScopeTag() {}

    static Tag of(Scope scope, Guidance guidance, Map<RecordRef, String> names) {
        return switch (scope.level()) {
            case COMPANY -> Tag.plain(I18NProvider.translate("playbooks.scope.company"));
            case SEGMENT ->
                Tag.info(guidance.segments().stream()
                        .filter(segment -> segment.key().equals(scope.key()))
                        .findFirst()
                        .map(PlaybookScopes.Choice::label)
                        .orElseGet(() -> I18NProvider.translate("playbooks.scope.segment")));
            case RECORD ->
                Tag.info(scope.record()
                        .map(names::get)
                        .orElseGet(() -> I18NProvider.translate("playbooks.scope.record")));
        };
    }
}
