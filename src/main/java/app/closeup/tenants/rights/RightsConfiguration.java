package app.closeup.tenants.rights;

import java.util.List;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    ExecuteListenerProvider rightsGuard(List<OwnedTable> tables) {
        return new DefaultExecuteListenerProvider(new RightsGuard(tables));
    }
}
