package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.Problem;
import java.util.List;
import java.util.Objects;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the records of an import as JSON for the database, and reads them back. */
@Component
class ImportJson {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder().build();

    JSONB write(Object value) {
        return JSONB.jsonb(mapper.writeValueAsString(value));
    }

    <T> @Nullable T read(@Nullable JSONB json, Class<T> type) {
        return json == null ? null : mapper.readValue(json.data(), type);
    }

    List<Problem> readProblems(@Nullable JSONB json) {
        return json == null ? List.of() : Objects.requireNonNull(mapper.readValue(json.data(), PROBLEMS));
    }
}
