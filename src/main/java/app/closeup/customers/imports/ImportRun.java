package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.ImportId;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file and what is made of it.
 *
 * @param forgottenAt when the file and the memory of its rows were deleted
 */
public record ImportRun(
        ImportId id,
        String fileName,
        long fileSize,
        ImportState state,
        @Nullable ImportSettings settings,
        ImportCounts counts,
        UndoCounts undo,
        @Nullable Fault problem,
        MemberId createdBy,
        String createdByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant forgottenAt) {

    /** @throws IllegalStateException while the file is still being uploaded */
    public ImportSettings understood() {
        return Optional.ofNullable(settings)
                .orElseThrow(() -> new IllegalStateException("The file is not uploaded yet"));
    }

    public boolean isForgotten() {
        return forgottenAt != null;
    }
}
