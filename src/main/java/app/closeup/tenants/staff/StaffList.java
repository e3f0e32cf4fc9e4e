package app.closeup.tenants.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who works for the current company or did, page by page. */
@Service
@Transactional(readOnly = true)
public class StaffList {

    private final StaffListRepository repository;
    private final Clock clock;

    StaffList(StaffListRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public List<StaffRow> page(StaffQuery query, int offset, int limit) {
        return repository.page(query, today(), offset, limit);
    }

    /** How many there are; counting stops at the limit. */
    public int countUpTo(StaffQuery query, int limit) {
        return repository.countUpTo(query, today(), limit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
