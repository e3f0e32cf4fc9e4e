package app.closeup.platform.tenancy;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Binds the event's tenant before the listener's own transaction begins. */
@Aspect
@Component
@Order(0)
class TenantEventBinding {

    @Around("@annotation(org.springframework.modulith.events.ApplicationModuleListener) && args(event)")
    @Nullable
    Object runAsTenantOf(ProceedingJoinPoint listener, TenantEvent event) throws Throwable {
        return TenantContext.<@Nullable Object, Throwable>callAs(event.tenant(), listener::proceed);
    }
}
