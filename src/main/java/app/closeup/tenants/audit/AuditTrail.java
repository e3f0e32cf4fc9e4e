package app.closeup.tenants.audit;

import app.closeup.platform.csv.CsvText;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done, for those who may. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final int MOST_EXPORTED = 100_000;
    private static final int CHUNK = 500;

    private final AuditRepository repository;
    private final Audit audit;
    private final MessageSource messages;

    AuditTrail(AuditRepository repository, Audit audit, MessageSource messages) {
        this.repository = repository;
        this.audit = audit;
        this.messages = messages;
    }

    /** Newest first. */
    public List<AuditEvent> page(AuditQuery query, int offset, int limit) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return audit.open(repository.page(query, offset, limit));
    }

    /**
     * Writes what was done as CSV, newest first, {@value #MOST_EXPORTED} events at most; and that it was.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not
     */
    @Transactional
    public void export(AuditQuery query, OutputStream target, Locale locale) {
        SignedIn.require(TenantAreas.AUDIT, Action.EXPORT);
        audit.record(AuditEntry.of(Act.EXPORTED, TenantAreas.AUDIT));
        var table = new CsvText(target, ',');
        table.row(Stream.of("at", "who", "act", "area", "record", "name", "changes", "address")
                .map(column -> messages.getMessage("audit.column." + column, null, locale))
                .toList());
        for (var offset = 0; offset < MOST_EXPORTED; offset += CHUNK) {
            var events = audit.open(repository.page(query, offset, CHUNK));
            events.forEach(event -> table.row(row(event)));
            if (events.size() < CHUNK) {
                break;
            }
        }
        table.flush();
    }

    private static List<String> row(AuditEvent event) {
        var changes = event.changes().stream()
                .map(change -> change.field() + ": " + orEmpty(change.before()) + " -> " + orEmpty(change.after()))
                .collect(Collectors.joining("; "));
        return List.of(
                event.at().toString(),
                orEmpty(event.memberName()),
                event.act().code(),
                event.area(),
                event.record() == null ? "" : event.record().toString(),
                orEmpty(event.name()),
                changes,
                orEmpty(event.address()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public Optional<AuditEvent> find(UUID id) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return audit.open(repository.find(id)).stream().findFirst();
    }

    /** What a record was last called. */
    public Optional<String> nameOf(UUID record) {
        return page(AuditQuery.of(record), 0, CHUNK).stream()
                .map(AuditEvent::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** How many there are; counting stops at the limit. */
    public int countUpTo(AuditQuery query, int limit) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return repository.countUpTo(query, limit);
    }
}
