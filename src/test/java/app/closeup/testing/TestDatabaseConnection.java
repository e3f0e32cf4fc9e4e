package app.closeup.testing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Points every application context of the tests to the {@link TestDatabase}, by the roles of production. */
class TestDatabaseConnection implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("closeup.test.own-database", Boolean.class, false)) {
            return;
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.ofEntries(
                                entry("spring.datasource.url", TestDatabase.urlOfContexts()),
                                entry("spring.datasource.username", TestDatabase.APPLICATION),
                                entry("spring.datasource.password", TestDatabase.password()),
                                entry("spring.datasource.hikari.maximum-pool-size", "10"),
                                entry("spring.liquibase.user", TestDatabase.OWNER),
                                entry("spring.liquibase.password", TestDatabase.password()),
                                entry("closeup.mail.outbox", "true"),
                                // Tests come from many addresses, as by a proxy.
                                entry("server.forward-headers-strategy", "native"),
                                entry("closeup.secret-key", "dGhlIHRlc3RzJyBrZXksIDMyIGJ5dGVzIGxvbmchISE="),
                                // Each context runs its own jobs alone.
                                entry("closeup.jobs.queue", "job-" + UUID.randomUUID()))));
    }
}
