package app.closeup.tenants.access;

import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestComponent;

/** People with passwords. */
@TestComponent
public class People {

    public static final String PASSWORD = "seven red balloons";

    private final Passwords passwords;

    People(Passwords passwords) {
        this.passwords = passwords;
    }

    /** The owner of a new company. */
    public SignedIn owner() {
        return withPassword(Cast.foundCompany("Door"));
    }

    public SignedIn withPassword(SignedIn person) {
        update("update tenants.identity set password_hash = '" + passwords.hash(PASSWORD) + "' where identity_id = '"
                + person.identity() + "'");
        return person;
    }

    public static String email(SignedIn person) {
        return person.identity() + "@example.com";
    }

    public static void update(String sql) {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
