package app.closeup.tenants.ui.roles;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.Role;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;

/** What people call roles and what they give. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return role.predefined() == null ? Objects.requireNonNullElse(role.name(), "") : of(role.predefined());
    }

    public static String of(PredefinedRole role) {
        return translate(role.labelKey());
    }

    public static String of(Area area) {
        return translate("rights.area." + area.code());
    }

    public static String of(Area.Field field) {
        return translate(field.labelKey());
    }

    public static String of(Action action) {
        return translate("tenants.roles.action." + action.code());
    }

    /** In a cell of the matrix. */
    public static String of(Area area, Reach reach) {
        return translate("tenants.roles.reach." + kind(area) + Codes.hyphenated(reach));
    }

    /** As a sentence. */
    public static String sentence(Area area, Reach reach) {
        return translate("tenants.roles.reach." + kind(area) + Codes.hyphenated(reach) + ".long");
    }

    public static String of(FieldRight right) {
        return translate("tenants.roles.field." + right.code());
    }

    public static String sentence(FieldRight right) {
        return translate("tenants.roles.field." + right.code() + ".long");
    }

    private static String kind(Area area) {
        return area.owned() ? "" : "whole.";
    }

    private static String translate(String key) {
        return Objects.requireNonNullElse(I18NProvider.translate(key), key);
    }
}
