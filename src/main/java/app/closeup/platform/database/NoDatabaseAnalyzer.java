package app.closeup.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what the packaged application needs. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDatabaseException cause) {
        return new FailureAnalysis(
                "No database is configured, and the packaged application carries none of its own.",
                "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD,"
                        + " and for the migrations SPRING_LIQUIBASE_USER and SPRING_LIQUIBASE_PASSWORD:"
                        + " deploy/README.md shows how. From the source tree, ./mvnw brings a database along.",
                cause);
    }
}
