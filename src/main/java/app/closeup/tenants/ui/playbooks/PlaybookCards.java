package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.PlaybookRuns;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.tenants.ui.authority.UseAuthority;
import app.closeup.ui.kit.Formats;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What to do with a record in its situation, for the close-up of records of all modules. */
@Component
@NamedInterface("ui")
public class PlaybookCards {

    private final Guidance guidance;
    private final PlaybookRuns runs;
    private final Playbooks playbooks;
    private final UseAuthority authority;
    private final Formats formats;

    PlaybookCards(Guidance guidance, PlaybookRuns runs, Playbooks playbooks, UseAuthority authority, Formats formats) {
        this.guidance = guidance;
        this.runs = runs;
        this.playbooks = playbooks;
        this.authority = authority;
        this.formats = formats;
    }

    /** New cards; invisible where the company has no playbook for the record. */
    public com.vaadin.flow.component.Component of(RecordRef record) {
        return new RecordPlaybooks(record, guidance, runs, playbooks, authority, formats);
    }
}
