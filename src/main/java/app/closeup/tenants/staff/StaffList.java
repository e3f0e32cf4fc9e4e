package app.closeup.tenants.staff;

import app.closeup.tenants.company.CompanySettings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who works for the current company or did, page by page. */
@Service
@Transactional(readOnly = true)
public class StaffList {

    private final StaffListRepository repository;
    private final CompanySettings company;

    StaffList(StaffListRepository repository, CompanySettings company) {
        this.repository = repository;
        this.company = company;
    }

    public List<StaffRow> page(StaffQuery query, int offset, int limit) {
        return repository.page(query, today(), offset, limit);
    }

    /** How many there are; counting stops at the limit. */
    public int countUpTo(StaffQuery query, int limit) {
        return repository.countUpTo(query, today(), limit);
    }

    private LocalDate today() {
        return company.today();
    }
}
