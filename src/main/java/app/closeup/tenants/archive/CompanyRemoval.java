package app.closeup.tenants.archive;

import static app.closeup.tenants.db.Tables.COMPANY_DELETION;
import static app.closeup.tenants.db.Tables.MEMBER;

import app.closeup.platform.events.PublishedEvents;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.mail.Outbox;
import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.IdentityId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes all of the current company for good, in pieces; cut short, it goes on where it was. First nobody can enter any
 * more, then the rows go, those that refer to others before these, and last what says that there was a company.
 */
@Component
class CompanyRemoval {

    private static final int ROWS_AT_ONCE = 2_000;

    private final OrderedTables tables;
    private final CompanyRowsRepository repository;
    private final DeletionRepository deletions;
    private final Jobs jobs;
    private final PublishedEvents events;
    private final @Nullable Outbox outbox;
    private final TransactionOperations transaction;
    private final TransactionTemplate tentative;

    CompanyRemoval(
            OrderedTables tables,
            CompanyRowsRepository repository,
            DeletionRepository deletions,
            Jobs jobs,
            PublishedEvents events,
            @Nullable Outbox outbox,
            TransactionOperations transaction,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.repository = repository;
        this.deletions = deletions;
        this.jobs = jobs;
        this.events = events;
        this.outbox = outbox;
        this.transaction = transaction;
        tentative = new TransactionTemplate(transactions);
        tentative.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void run() {
        transaction.executeWithoutResult(_ -> repository.lock());
        jobs.forgetAll();
        tables.inOrder().reversed().forEach(this::remove);
        transaction.executeWithoutResult(_ -> {
            events.forgetAll();
            deletions.remove();
            repository.removeFromDirectory();
        });
    }

    private void remove(CompanyTable table) {
        // The plan tells a run after a crash that there is something left to do.
        if (table.table().equals(COMPANY_DELETION) || !table.removable()) {
            return;
        }
        var late = tables.late(table);
        if (!late.isEmpty()) {
            transaction.executeWithoutResult(_ -> repository.loosen(table, late));
        }
        if (table.table().equals(MEMBER)) {
            transaction.executeWithoutResult(_ -> removeStaff(table));
            return;
        }
        var removed = ROWS_AT_ONCE;
        while (removed == ROWS_AT_ONCE) {
            removed = transaction.execute(_ -> repository.remove(table, ROWS_AT_ONCE));
        }
    }

    /** With those among them who work for no other company. */
    private void removeStaff(CompanyTable members) {
        List<Person> staff = repository.people();
        repository.remove(members, Integer.MAX_VALUE);
        for (var person : staff) {
            var identity = new IdentityId(person.identity());
            if (!repository.worksElsewhere(identity)) {
                if (outbox != null) {
                    outbox.forget(person.email());
                }
                try {
                    tentative.executeWithoutResult(_ -> repository.removeIdentity(identity));
                } catch (DataIntegrityViolationException _) {
                    // They did work elsewhere, and are remembered there.
                }
            }
        }
    }
}
