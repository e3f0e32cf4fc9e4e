package app.closeup.tenants.staff;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people a company has at work in Closeup. */
@Service
@Transactional(readOnly = true)
public class Seats {

    private final LeavingRepository repository;

    Seats(LeavingRepository repository) {
        this.repository = repository;
    }

    /** Those on the staff of the current company now; who has left takes no seat. */
    public int taken() {
        return repository.countActive();
    }
}
