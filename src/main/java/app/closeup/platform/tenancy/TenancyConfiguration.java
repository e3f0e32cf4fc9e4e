package app.closeup.platform.tenancy;

import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    ExecuteListenerProvider statementGuard() {
        return new DefaultExecuteListenerProvider(new StatementGuard());
    }
}
