package app.closeup.tenants.authority;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.Staff;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever asked what was decided, and why. */
@Component
class DecisionLetter extends UseLetter {

    static final String NAME = "tenants.authority-decision-letter";

    private final Staff staff;

    DecisionLetter(Authority authority, Limits limits, UseLetters letters, Staff staff) {
        super(NAME, authority, limits, letters);
        this.staff = staff;
    }

    @Override
    Optional<String> template(Use use) {
        return use.decision() == null
                ? Optional.empty()
                : Optional.of(use.state().code());
    }

    @Override
    List<Colleague> recipients(Use use) {
        return use.askedBy() == null
                ? List.of()
                : staff.find(use.askedBy()).stream().toList();
    }
}
