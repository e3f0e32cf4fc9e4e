package app.closeup.customers.timeline;

import app.closeup.customers.parties.Provenance;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many entries at once, of many customers, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TimelineWriter {

    private final TimelineRepository repository;

    TimelineWriter(TimelineRepository repository) {
        this.repository = repository;
    }

    /** Adds what Closeup itself has to say: that a customer was added, imported or changed. */
    public void note(Collection<NewEntry> entries, Provenance provenance) {
        repository.insert(entries, provenance);
    }

    /** Adds what happened between people, after which a customer may have been spoken to. */
    public void record(Collection<NewEntry> entries, Provenance provenance) {
        repository.insert(entries, provenance);
        repository.updateLastContact(entries.stream().map(NewEntry::customer).collect(Collectors.toSet()));
    }
}
