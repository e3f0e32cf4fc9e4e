package app.closeup.tenants.sso;

import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sso.EmailDomain.Answer;
import app.closeup.tenants.sso.TxtRecords.SilentException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for a domain's record, and draws the consequence: found, the domain is the company's; gone for a week, it is not
 * any more, and another can prove it.
 */
@Component
class DomainCheck {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final DomainRepository repository;
    private final TxtRecords records;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    DomainCheck(
            DomainRepository repository,
            TxtRecords records,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.records = records;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of a domain of the current company; empty when it is not on its list. No connection waits for the answer. */
    Optional<Answer> now(String name) {
        var domain = transaction.execute(_ -> repository.find(name));
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        var answer = ask(domain.get());
        return transaction.execute(_ -> repository.find(name).map(current -> conclude(current, answer)));
    }

    private Answer ask(EmailDomain domain) {
        var answers = Stream.of(domain.recordName(), domain.domain())
                .map(name -> ask(name, domain.recordValue()))
                .toList();
        return Stream.of(Answer.FOUND, Answer.SILENT)
                .filter(answers::contains)
                .findFirst()
                .orElse(Answer.ABSENT);
    }

    private Answer ask(String name, String value) {
        try {
            var found = records.at(name).stream()
                    .map(text -> text.replace("\"", "").strip())
                    .anyMatch(value::equals);
            return found ? Answer.FOUND : Answer.ABSENT;
        } catch (SilentException _) {
            return Answer.SILENT;
        }
    }

    private Answer conclude(EmailDomain domain, Answer answer) {
        var now = clock.instant();
        var told = answer == Answer.FOUND && !repository.take(domain.domain()) ? Answer.TAKEN : answer;
        var missing = domain.missingSince() == null ? now : domain.missingSince();
        var lost = told == Answer.ABSENT && !missing.plus(PATIENCE).isAfter(now);
        var after = switch (told) {
            case FOUND ->
                new EmailDomain(
                        domain.domain(),
                        domain.token(),
                        now,
                        told,
                        domain.provenAt() == null ? now : domain.provenAt(),
                        null);
            case ABSENT ->
                new EmailDomain(
                        domain.domain(),
                        domain.token(),
                        now,
                        told,
                        lost ? null : domain.provenAt(),
                        lost || !domain.proven() ? null : missing);
            case SILENT, TAKEN ->
                new EmailDomain(
                        domain.domain(),
                        domain.token(),
                        now,
                        told,
                        told == Answer.TAKEN ? null : domain.provenAt(),
                        domain.missingSince());
        };
        if (!after.proven() && domain.proven()) {
            repository.release(domain.domain());
        }
        repository.checked(after);
        if (after.proven() != domain.proven()) {
            audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.SETTINGS)
                    .with(List.of(new Change(
                            "tenants.sso.domain.proven-audit",
                            domain.proven() ? domain.domain() : null,
                            after.proven() ? domain.domain() : null))));
        }
        return told;
    }
}
