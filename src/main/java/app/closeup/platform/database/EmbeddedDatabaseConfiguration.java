package app.closeup.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded server when no database is configured, and connects the application to it by its two roles. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@Conditional(NoDatabaseConfigured.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(EmbeddedDatabaseProperties properties) {
        return EmbeddedServer.start(properties.dataDir(), properties.port());
    }

    @Bean
    JdbcConnectionDetails applicationRole(EmbeddedServer server) {
        return new ApplicationRole(server.url());
    }

    @Bean
    LiquibaseConnectionDetails ownerRole(EmbeddedServer server) {
        return new OwnerRole(server.url());
    }

    private record ApplicationRole(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "closeup_app";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private record OwnerRole(String getJdbcUrl) implements LiquibaseConnectionDetails {

        @Override
        public String getUsername() {
            return "closeup_owner";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
