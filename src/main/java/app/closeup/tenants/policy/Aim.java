package app.closeup.tenants.policy;

import app.closeup.platform.text.Codes;
import java.math.BigDecimal;

/** On which side of its target a goal is reached. */
public enum Aim {
    AT_LEAST,
    AT_MOST;

    public boolean reached(BigDecimal value, BigDecimal target) {
        return this == AT_LEAST ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
    }

    /** As it is written in keys of messages. */
    public String code() {
        return Codes.hyphenated(this);
    }
}
