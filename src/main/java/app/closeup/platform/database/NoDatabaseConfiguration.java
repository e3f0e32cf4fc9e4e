package app.closeup.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Stops the packaged application, which carries no server, when no database is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@Conditional(NoDatabaseConfigured.class)
class NoDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails missingDatabase() {
        throw new NoDatabaseException();
    }
}
