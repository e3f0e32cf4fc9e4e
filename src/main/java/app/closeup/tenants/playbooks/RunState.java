package app.closeup.tenants.playbooks;

import app.closeup.platform.text.Codes;

/** How far a use of a playbook has come. */
public enum RunState {
    OPEN,
    FOLLOWED,
    DEVIATED;

    /** As the database and keys of messages write it. */
    public String code() {
        return Codes.of(this);
    }

    static RunState of(String code) {
        return Codes.parse(RunState.class, code);
    }
}
