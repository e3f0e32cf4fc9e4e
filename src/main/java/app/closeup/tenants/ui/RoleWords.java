package app.closeup.tenants.ui;

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
final class RoleWords {

    private RoleWords() {}

    static String of(Role role) {
        return role.predefined() == null ? Objects.requireNonNullElse(role.name(), "") : of(role.predefined());
    }

    static String of(PredefinedRole role) {
        return translate(role.labelKey());
    }

    static String of(Area area) {
        return translate("rights.area." + area.code());
    }

    static String of(Area.Field field) {
        return translate(field.labelKey());
    }

    static String of(Action action) {
        return translate("tenants.roles.action." + action.code());
    }

    /** In a cell of the matrix. */
    static String of(Area area, Reach reach) {
        return translate("tenants.roles.reach." + kind(area) + Codes.hyphenated(reach));
    }

    /** As a sentence. */
    static String sentence(Area area, Reach reach) {
        return translate("tenants.roles.reach." + kind(area) + Codes.hyphenated(reach) + ".long");
    }

    static String of(FieldRight right) {
        return translate("tenants.roles.field." + right.code());
    }

    static String sentence(FieldRight right) {
        return translate("tenants.roles.field." + right.code() + ".long");
    }

    private static String kind(Area area) {
        return area.owned() ? "" : "whole.";
    }

    private static String translate(String key) {
        return Objects.requireNonNullElse(I18NProvider.translate(key), key);
    }
}
