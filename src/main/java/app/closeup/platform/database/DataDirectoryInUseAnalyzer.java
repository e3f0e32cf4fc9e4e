package app.closeup.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to do about a directory that another process holds. */
class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUseException cause) {
        return new FailureAnalysis(
                "Another Closeup (process %s) already runs on the data directory %s."
                        .formatted(cause.holder(), cause.directory()),
                "Use that one, stop it, or start this one on a directory of its own:"
                        + " ./mvnw -Dspring-boot.run.arguments=--closeup.embedded.data-dir=/another/directory",
                cause);
    }
}
