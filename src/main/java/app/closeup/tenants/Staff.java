package app.closeup.tenants;

import app.closeup.tenants.rights.RoleId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * Everybody, a thousand at a time: the first, or those who follow the last of the page before. In the order of
     * identifiers.
     */
    public List<Colleague> page(@Nullable MemberId after) {
        return repository.page(after);
    }

    /** Those who have one of the roles; by name, a hundred at most. */
    public List<Colleague> having(Collection<RoleId> roles) {
        return roles.isEmpty() ? List.of() : repository.having(roles);
    }

    /** How many there are; counting stops at the limit. */
    public int countUpTo(int limit) {
        return repository.countUpTo(limit);
    }

    public Optional<Colleague> find(MemberId member) {
        return repository.find(member);
    }

    /** Those of them who work here. */
    public List<Colleague> find(Collection<MemberId> members) {
        return members.isEmpty() ? List.of() : repository.find(members);
    }

    /** Those whose names or addresses begin, word by word, with what was typed; by name. Blank finds everybody. */
    public List<ColleagueName> search(String typed, int offset, int limit) {
        return repository.search(typed, offset, limit);
    }

    /** What the people are called, those who have left among them. */
    public Map<MemberId, ColleagueName> names(Collection<MemberId> members) {
        return members.isEmpty() ? Map.of() : repository.names(members);
    }

    /** What somebody is called who works here, or did. */
    public Optional<ColleagueName> name(@Nullable MemberId member) {
        return member == null
                ? Optional.empty()
                : repository.names(List.of(member)).values().stream().findFirst();
    }
}
