package app.closeup.tenants.audit;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.audit.AccountEventRepository.AccountEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what people do to their own account, and others at its door. An account belongs to no company: every one
 * where the person works is told, a moment later.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountEvents {

    private final AccountEventRepository repository;
    private final Jobs jobs;
    private final Clock clock;

    AccountEvents(AccountEventRepository repository, Jobs jobs, Clock clock) {
        this.repository = repository;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Something that the person did. */
    public void by(IdentityId person, What what) {
        keep(person, what, true);
    }

    /**
     * Something that was tried on the account, by whomever. Nobody's account takes as long as somebody's, so that the
     * time tells nothing.
     */
    public void on(IdentityId account, What what) {
        keep(account, what, false);
    }

    private void keep(IdentityId account, What what, boolean byThemselves) {
        var event = new AccountEvent(Ids.next(), account, what, byThemselves, Audit.address(), clock.instant());
        repository.insert(event);
        jobs.enqueue(AccountEventJob.NAME, event.id());
    }

    /** What can happen to an account. */
    public enum What {
        PASSWORD_REFUSED(Act.SIGN_IN_FAILED, "audit.account.password-refused"),
        CODE_REFUSED(Act.SIGN_IN_FAILED, "audit.account.code-refused"),
        PASSKEY_REFUSED(Act.SIGN_IN_FAILED, "audit.account.passkey-refused"),
        PROOF_REFUSED(Act.SIGN_IN_FAILED, "audit.account.proof-refused"),
        PASSWORD_CHANGED(Act.SECURITY_CHANGED, "audit.account.password-changed"),
        PASSWORD_RESET(Act.SECURITY_CHANGED, "audit.account.password-reset"),
        APP_ADDED(Act.SECURITY_CHANGED, "audit.account.app-added"),
        APP_REMOVED(Act.SECURITY_CHANGED, "audit.account.app-removed"),
        PASSKEY_ADDED(Act.SECURITY_CHANGED, "audit.account.passkey-added"),
        PASSKEY_REMOVED(Act.SECURITY_CHANGED, "audit.account.passkey-removed"),
        RECOVERY_CODES_MADE(Act.SECURITY_CHANGED, "audit.account.recovery-codes-made"),
        RECOVERY_CODE_USED(Act.SECURITY_CHANGED, "audit.account.recovery-code-used"),
        SESSION_ENDED(Act.SIGNED_OUT, "audit.account.session-ended"),
        OTHER_SESSIONS_ENDED(Act.SIGNED_OUT, "audit.account.other-sessions-ended");

        private final Act act;
        private final String key;

        What(Act act, String key) {
            this.act = act;
            this.key = key;
        }

        Act act() {
            return act;
        }

        /** The key of its name in the message bundle. */
        public String key() {
            return key;
        }
    }
}
