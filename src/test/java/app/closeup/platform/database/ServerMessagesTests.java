package app.closeup.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServerMessagesTests {

    @Test
    void theDatabaseRefusesARowWithoutQuotingIt() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table person (name text unique, age int check (age > 0))");
            statement.execute("insert into person values ('Ada Lovelace', 36)");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into person values ('Ada Lovelace', 1)"))
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .contains("person_name_key")
                            .doesNotContain("Lovelace"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into person values ('Alan Turing', 0)"))
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .contains("person_age_check")
                            .doesNotContain("Turing"));
        }
    }
}
