package app.closeup.tenants.audit;

import static java.util.Objects.requireNonNullElse;

import app.closeup.platform.csv.CsvText;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes what was done out of Closeup as a table that any program reads, and never without leaving a trace. */
@Service
public class AuditExport {

    public static final int MOST = 100_000;

    private static final int CHUNK = 500;

    private final AuditRepository repository;
    private final Audit audit;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    AuditExport(AuditRepository repository, Audit audit, MessageSource messages, TransactionOperations transaction) {
        this.repository = repository;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Writes what was done as CSV, newest first, {@value #MOST} events at most. Between two handfuls of them no
     * transaction is open, however slowly they are taken.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not
     */
    public void write(AuditQuery query, OutputStream target, Locale locale) {
        SignedIn.require(TenantAreas.AUDIT, Action.EXPORT);
        transaction.executeWithoutResult(_ -> audit.record(AuditEntry.of(Act.EXPORTED, TenantAreas.AUDIT)));
        var table = new CsvText(target, ',');
        table.row(Stream.of("at", "who", "act", "area", "record", "name", "changes", "address")
                .map(column -> messages.getMessage("audit.column." + column, null, locale))
                .toList());
        UUID last = null;
        for (var written = 0; written < MOST; written += CHUNK) {
            var events = before(last, query);
            events.forEach(event -> table.row(row(event)));
            if (events.size() < CHUNK) {
                break;
            }
            last = events.getLast().id();
        }
        table.flush();
    }

    private List<AuditEvent> before(@Nullable UUID event, AuditQuery query) {
        return transaction.execute(_ -> audit.open(repository.before(event, query, CHUNK)));
    }

    private static List<String> row(AuditEvent event) {
        var changes = event.changes().stream()
                .map(change -> change.field() + ": " + requireNonNullElse(change.before(), "") + " -> "
                        + requireNonNullElse(change.after(), ""))
                .collect(Collectors.joining("; "));
        return List.of(
                event.at().toString(),
                requireNonNullElse(event.memberName(), ""),
                event.act().code(),
                event.area(),
                event.record() == null ? "" : event.record().toString(),
                requireNonNullElse(event.name(), ""),
                changes,
                requireNonNullElse(event.address(), ""));
    }
}
