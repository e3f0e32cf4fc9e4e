package app.closeup.tenants.start;

import app.closeup.tenants.FirstStep;
import app.closeup.tenants.Staff;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Done once two people work for the company. */
@Component
@Order(20)
class InviteColleague implements FirstStep {

    private final Staff staff;

    InviteColleague(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String labelKey() {
        return "tenants.first-steps.invite";
    }

    @Override
    public String route() {
        return "settings/invitations";
    }

    @Override
    public boolean done() {
        return staff.countUpTo(2) > 1;
    }
}
