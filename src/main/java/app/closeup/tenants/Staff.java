package app.closeup.tenants;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works for the current company. */
@Service
@Transactional(readOnly = true)
public class Staff {

    private final StaffRepository repository;

    Staff(StaffRepository repository) {
        this.repository = repository;
    }

    /** By name, a thousand at most. */
    public List<Colleague> all() {
        return repository.all();
    }

    /** How many there are; counting stops at the limit. */
    public int countUpTo(int limit) {
        return repository.countUpTo(limit);
    }

    public Optional<Colleague> find(MemberId member) {
        return repository.find(member);
    }
}
