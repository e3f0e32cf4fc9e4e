package app.closeup.tenants.authority;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.Staff;
import app.closeup.tenants.staff.Deputies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks an approver by mail to decide, and who stands in while they are away. */
@Component
class ApproverLetter extends UseLetter {

    static final String NAME = "tenants.authority-approver-letter";

    private final Staff staff;
    private final Deputies deputies;

    ApproverLetter(Authority authority, Limits limits, UseLetters letters, Staff staff, Deputies deputies) {
        super(NAME, authority, limits, letters);
        this.staff = staff;
        this.deputies = deputies;
    }

    @Override
    Optional<String> template(Use use) {
        return use.state() == UseState.WAITING ? Optional.of("asked") : Optional.empty();
    }

    @Override
    List<Colleague> recipients(Use use) {
        var approver = use.pending() == null ? null : use.pending().approver();
        return approver == null
                ? List.of()
                : Stream.concat(staff.find(approver).stream(), deputies.of(approver).stream())
                        .filter(colleague -> !colleague.id().equals(use.askedBy()))
                        .toList();
    }
}
