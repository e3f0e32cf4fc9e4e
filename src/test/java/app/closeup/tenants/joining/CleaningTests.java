package app.closeup.tenants.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.jobs.Cleaning;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.People;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class CleaningTests {

    @Autowired
    List<Cleaning> cleanings;

    @Test
    void whatHasOutlivedItsUseIsForgottenAndNothingElse() {
        var mark = "clean-" + UUID.randomUUID();
        signUp(mark, "now() - interval '1 minute'");
        signUp(mark, "now() + interval '1 day'");
        token(mark, "now() - interval '8 days'");
        token(mark, "now() - interval '1 day'");
        mail(mark, "now() - interval '31 days'");
        mail(mark, "now() - interval '29 days'");

        cleanings.forEach(Cleaning::clean);

        assertThat(count("tenants.sign_up where email = '" + mark + "'")).isOne();
        assertThat(count("tenants.single_use_token where subject_id = md5('" + mark + "')::uuid"))
                .isOne();
        assertThat(count("platform.outbox_mail where recipient = '" + mark + "'"))
                .isOne();
        assertThat(count("platform.throttle where expires_at < extract(epoch from now() - interval '1 hour') * 1000"))
                .isZero();
    }

    private static void signUp(String mark, String expires) {
        People.update("insert into tenants.sign_up values (gen_random_uuid(), '" + mark + "', '" + mark
                + "', 'Company', 'Person', 'hash', now(), " + expires + ")");
    }

    private static void token(String mark, String expires) {
        People.update("insert into tenants.single_use_token (token_hash, purpose, subject_id, created_at, expires_at)"
                + " values (decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), 'sign_up', md5('" + mark
                + "')::uuid, now(), " + expires + ")");
    }

    private static void mail(String mark, String sent) {
        People.update(
                "insert into platform.outbox_mail values (gen_random_uuid(), '" + mark + "', 's', 'b', " + sent + ")");
    }

    private static long count(String where) {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + where)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
