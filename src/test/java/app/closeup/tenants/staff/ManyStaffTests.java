package app.closeup.tenants.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A company of ten thousand colleagues. */
@SpringBootTest
class ManyStaffTests {

    /** Far more than it takes, so that a busy machine is no failure; a search that reads all names of all is. */
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    @Autowired
    StaffList people;

    @Autowired
    Staff staff;

    @BeforeEach
    void tenThousandWorkHere() throws SQLException {
        var owner = Cast.foundCompany("Many");
        hireMany(owner);
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void anybodyIsFoundByTypingAndTheLastPageComesLikeTheFirst() {
        var everybody = StaffQuery.ALL;
        people.page(everybody, 0, 50);

        var begin = System.nanoTime();
        assertThat(staff.search("numberson 77", 0, 10)).hasSizeBetween(1, 10);
        assertThat(people.page(everybody.withText("person 9999"), 0, 50))
                .singleElement()
                .returns("Person 9999 Numberson", StaffRow::name);
        assertThat(people.page(everybody, 9_950, 50)).hasSize(50);
        assertThat(people.countUpTo(everybody, 1_001)).isEqualTo(1_001);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_MOST);
    }

    private static void hireMany(SignedIn owner) throws SQLException {
        var ids = "md5('" + owner.tenant() + "' || number)::uuid";
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into tenants.identity (identity_id, email, email_folded, created_at)"
                    + " select " + ids + ", number || '-' || " + ids + " || '@many.example', number || '-' || " + ids
                    + " || '@many.example', now() from generate_series(1, 10000) number");
            statement.execute("insert into tenants.member (tenant_id, member_id, identity_id, name, email, created_at)"
                    + " select '" + owner.tenant() + "', " + ids + ", " + ids
                    + ", 'Person ' || number || ' Numberson', number || '@many.example', now()"
                    + " from generate_series(1, 10000) number");
            statement.execute("analyze tenants.member");
        }
    }
}
