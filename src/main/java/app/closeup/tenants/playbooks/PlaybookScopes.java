package app.closeup.tenants.playbooks;

import app.closeup.tenants.RecordRef;
import java.util.List;
import java.util.Set;

/** Groups of records for which rules may differ, such as segments: a bean of the module that knows them. */
public interface PlaybookScopes {

    /** Those that a playbook can be written for. */
    List<Choice> all();

    /** The keys of the groups to which the record belongs. */
    Set<String> of(RecordRef record);

    /** @param key never changed once used */
    record Choice(String key, String label) {}
}
