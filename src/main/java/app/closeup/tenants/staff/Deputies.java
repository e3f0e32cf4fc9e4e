package app.closeup.tenants.staff;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.company.CompanySettings;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom today, by the company's day. */
@Service
@Transactional(readOnly = true)
public class Deputies {

    private final StaffProfileRepository repository;
    private final Staff staff;
    private final CompanySettings company;

    Deputies(StaffProfileRepository repository, Staff staff, CompanySettings company) {
        this.repository = repository;
        this.staff = staff;
        this.company = company;
    }

    /** Who stands in for somebody who is away; empty when they are here, or nobody does who works here. */
    public Optional<Colleague> of(MemberId member) {
        return repository.awayOf(member, company.today()).stream()
                .map(Absence::deputy)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(staff::find);
    }

    /** For whom somebody stands in. */
    public Set<MemberId> awayFor(MemberId deputy) {
        return repository.awayWithDeputy(deputy, company.today()).stream()
                .map(Absence::member)
                .collect(Collectors.toSet());
    }
}
