package app.closeup.tenants.roles;

import app.closeup.platform.throttle.Limit;
import app.closeup.platform.throttle.Throttle;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.ui.RefusedScreens;
import java.time.Duration;
import java.util.List;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.AfterThrowing;
import org.aspectj.lang.annotation.Aspect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what people tried to do, or to see, without the right to. The same is remembered once in ten minutes, and
 * of one person so much an hour that nobody floods the audit.
 */
@Aspect
@Component
@Order(0)
class RefusedRights implements RefusedScreens {

    private static final Logger log = LoggerFactory.getLogger(RefusedRights.class);

    private static final Limit SAME = new Limit("audit.refused.same", 1, Duration.ofMinutes(10));
    private static final Limit ALL = new Limit("audit.refused", 30, Duration.ofHours(1));

    private final Audit audit;
    private final Throttle throttle;
    private final TransactionOperations transaction;

    RefusedRights(Audit audit, Throttle throttle, TransactionOperations transaction) {
        this.audit = audit;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    @AfterThrowing(
            pointcut = "execution(public * app.closeup..*(..)) && @within(org.springframework.stereotype.Service)",
            throwing = "refused")
    void note(JoinPoint act, AccessDeniedException refused) {
        // Who is to show first who they are is not refused. Inside a transaction the outermost service is waited for.
        if (!(refused instanceof StepUpRequiredException)
                && !TransactionSynchronizationManager.isActualTransactionActive()) {
            var signature = act.getSignature();
            remember(new Change(
                    "audit.refused.act",
                    null,
                    signature.getDeclaringType().getSimpleName() + "." + signature.getName()));
        }
    }

    @Override
    public void note(String route) {
        remember(new Change("audit.refused.screen", null, route));
    }

    private void remember(Change what) {
        SignedIn.current().filter(person -> !person.looksOnly()).ifPresent(person -> {
            var member = person.member().toString();
            try {
                if (throttle.refusal(SAME, member, String.valueOf(what.after())).isEmpty()
                        && throttle.refusal(ALL, member).isEmpty()) {
                    transaction.executeWithoutResult(_ -> audit.record(
                            AuditEntry.of(Act.REFUSED, TenantAreas.ROLES).with(List.of(what))));
                }
            } catch (RuntimeException e) {
                // The person hears of the refusal, whatever becomes of the note.
                log.warn("A refusal was not remembered", e);
            }
        });
    }
}
