package app.closeup.tenants.playbooks;

import app.closeup.platform.Ids;
import app.closeup.tenants.RecordRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a playbook's rules hold. Those of a segment add to the company's, those of a record to both.
 *
 * @param key names the segment or the record; null for the whole company
 */
public record Scope(Level level, @Nullable String key) {

    public static final Scope COMPANY = new Scope(Level.COMPANY, null);

    /** From the widest to the narrowest. */
    public enum Level {
        COMPANY,
        SEGMENT,
        RECORD
    }

    public static Scope segment(String key) {
        return new Scope(Level.SEGMENT, key);
    }

    public static Scope of(RecordRef record) {
        return new Scope(Level.RECORD, record.kind() + ":" + record.id());
    }

    /** The record whose rules these are; empty on the other levels. */
    public Optional<RecordRef> record() {
        if (level != Level.RECORD || key == null) {
            return Optional.empty();
        }
        var colon = key.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : Ids.parse(key.substring(colon + 1)).map(id -> new RecordRef(key.substring(0, colon), id));
    }
}
