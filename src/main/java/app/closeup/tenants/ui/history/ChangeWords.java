package app.closeup.tenants.ui.history;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.Areas;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What the audit says of a change, in the reader's words. */
@Component
@NamedInterface("ui")
public class ChangeWords {

    private static final String ROLES = "tenants.people.role";

    private final Areas areas;
    private final List<CodeWords> codes;

    ChangeWords(Areas areas, List<CodeWords> codes) {
        this.areas = areas;
        this.codes = codes;
    }

    /** Who did it, as far as anybody knows. */
    public String who(AuditEvent event) {
        if (event.member() != null) {
            return Objects.requireNonNullElse(event.memberName(), "—");
        }
        return translate(event.act() == Act.SIGN_IN_FAILED ? "audit.unknown" : "audit.closeup");
    }

    /** What the record is called to which it was done; null where it concerns no single one. */
    public @Nullable String name(AuditEvent event) {
        var kept = event.name();
        return kept == null
                ? null
                : codes.stream()
                        .flatMap(words -> words.name(event.area(), kept).stream())
                        .findFirst()
                        .orElse(kept);
    }

    /** Of rights the area and the action or field, of all else the name of the field; of what just happened, what. */
    public String field(Change change) {
        var parts = change.field().split(" ", 2);
        if (parts.length == 1) {
            return translate(change.field());
        }
        var what = action(parts[1])
                .map(action -> translate("tenants.roles.action." + action.code()))
                .or(() -> area(parts[0]).flatMap(area -> fieldOf(area, parts[1])))
                .orElse(parts[1]);
        return translate("audit.right", translate("rights.area." + parts[0]), what);
    }

    /** What it was and what it is; empty where something just happened. */
    public Optional<String> values(Change change) {
        return change.before() == null && change.after() == null
                ? Optional.empty()
                : Optional.of(translate("audit.change", value(change, change.before()), value(change, change.after())));
    }

    private String value(Change change, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return "—";
        }
        if (change.field().equals(ROLES)) {
            return Arrays.stream(value.split(", ")).map(ChangeWords::role).collect(Collectors.joining(", "));
        }
        var parts = change.field().split(" ", 2);
        if (parts.length == 1) {
            return codes.stream()
                    .flatMap(words -> words.value(change.field(), value).stream())
                    .findFirst()
                    .orElse(value);
        }
        return action(parts[1]).isPresent() ? reach(parts[0], value) : fieldRight(value);
    }

    private String reach(String area, String code) {
        return constant(Reach.values(), code)
                .map(reach -> translate("tenants.roles.reach."
                        + (area(area).filter(Area::owned).isPresent() ? "" : "whole.") + Codes.hyphenated(reach)))
                .orElse(code);
    }

    private static String fieldRight(String code) {
        return constant(FieldRight.values(), code)
                .map(right -> translate("tenants.roles.field." + right.code()))
                .orElse(code);
    }

    /** A predefined role is kept by its code. */
    public static String role(String name) {
        return Arrays.stream(PredefinedRole.values())
                .filter(role -> Codes.hyphenated(role).equals(name))
                .findFirst()
                .map(role -> translate(role.labelKey()))
                .orElse(name);
    }

    private Optional<Area> area(String code) {
        return areas.all().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    private static Optional<Action> action(String code) {
        return constant(Action.values(), code);
    }

    private static Optional<String> fieldOf(Area area, String code) {
        return area.fields().stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> translate(field.labelKey()));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static String translate(String key, Object... arguments) {
        return Objects.requireNonNullElse(I18NProvider.translate(key, arguments), key);
    }
}
