package app.closeup.tenants.staff;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.Companies;
import app.closeup.tenants.Handover;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.staff.HandoverRun.State;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives records away in small pieces, each in a transaction of its own, as whoever began it; started again, it goes on
 * with what is left.
 */
@Component
class HandoverJob implements Job {

    static final String NAME = "tenants.handover";

    private static final int PIECE = 200;

    private final HandoverRepository repository;
    private final List<Handover> parts;
    private final Companies companies;
    private final TransactionOperations transaction;

    HandoverJob(
            HandoverRepository repository,
            List<Handover> parts,
            Companies companies,
            TransactionOperations transaction) {
        this.companies = companies;
        this.repository = repository;
        this.parts = parts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var person = transaction
                .execute(_ -> repository.find(id))
                .map(HandoverRun::createdBy)
                .flatMap(companies::colleague);
        if (person.isEmpty()) {
            abandon(id);
            return;
        }
        SignedIn.runAs(person.get(), () -> {
            var goesOn = true;
            while (goesOn) {
                goesOn = Boolean.TRUE.equals(transaction.execute(_ -> piece(id)));
            }
        });
    }

    @Override
    public void abandon(UUID id) {
        transaction.executeWithoutResult(_ -> repository.end(id, State.FAILED));
    }

    /** Whether there may be more. */
    private boolean piece(UUID id) {
        var run = repository.find(id).filter(found -> found.state() == State.RUNNING);
        if (run.isEmpty()) {
            return false;
        }
        var part = parts.stream()
                .filter(candidate -> candidate.code().equals(run.get().part()))
                .findFirst()
                .orElseThrow();
        var given = part.give(run.get().member(), run.get().heir(), PIECE);
        if (given == 0) {
            repository.end(id, part.count(run.get().member()) == 0 ? State.DONE : State.FAILED);
            return false;
        }
        repository.advance(id, given);
        return true;
    }
}
