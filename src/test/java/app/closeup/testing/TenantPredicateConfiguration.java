package app.closeup.testing;

import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the {@link TenantPredicateGuard} into every application context of the tests. */
@AutoConfiguration
public class TenantPredicateConfiguration {

    @Bean
    ExecuteListenerProvider tenantPredicateGuard() {
        return new DefaultExecuteListenerProvider(new TenantPredicateGuard());
    }
}
