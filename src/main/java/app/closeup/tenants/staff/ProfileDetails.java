package app.closeup.tenants.staff;

import app.closeup.platform.text.Tidy;
import app.closeup.tenants.audit.AuditEntry.Change;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of themselves.
 *
 * @param language a two-letter code; null for the company's
 * @param timeZone null for the company's
 * @param signature stands under what they send
 */
public record ProfileDetails(
        String name,
        @Nullable String phone,
        @Nullable String language,
        @Nullable ZoneId timeZone,
        @Nullable String signature) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 50;
    private static final int SHORTEST_PHONE = 3;
    private static final int LONGEST_SIGNATURE = 2_000;

    /** Without blanks around and between; what is blank is nothing. */
    public ProfileDetails tidy() {
        return new ProfileDetails(
                Objects.requireNonNullElse(Tidy.line(name), ""),
                Tidy.line(phone),
                language,
                timeZone,
                Tidy.text(signature));
    }

    /** What is wrong with them, once they are tidy. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "tenants.name.needed"));
        }
        if (phone != null
                && (phone.length() < SHORTEST_PHONE
                        || phone.length() > LONGEST_PHONE
                        || phone.chars().noneMatch(Character::isDigit))) {
            problems.add(new Problem("phone", "tenants.person.phone.wrong"));
        }
        if (signature != null && signature.length() > LONGEST_SIGNATURE) {
            problems.add(new Problem("signature", "tenants.person.signature.long"));
        }
        return problems;
    }

    /** What is otherwise afterwards. */
    List<Change> changes(ProfileDetails after) {
        return Stream.of(
                        new Change("tenants.staff.name", name, after.name),
                        new Change("tenants.person.phone", phone, after.phone),
                        new Change("tenants.person.language", language, after.language),
                        new Change("tenants.person.zone", id(timeZone), id(after.timeZone)),
                        new Change("tenants.person.signature", signature, after.signature))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static @Nullable String id(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    static @Nullable ZoneId zone(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A field, and the key of what is wrong with it. */
    public record Problem(String field, String messageKey) {}
}
