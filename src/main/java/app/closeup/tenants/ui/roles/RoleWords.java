package app.closeup.tenants.ui.roles;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.roles.Role;
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
        return of(reach, area.owned());
    }

    /** @param owned whether it is about records with owners; else about the company as a whole */
    public static String of(Reach reach, boolean owned) {
        return translate("tenants.roles.reach." + kind(owned) + Codes.hyphenated(reach));
    }

    /** As a sentence. */
    public static String sentence(Area area, Reach reach) {
        return sentence(reach, area.owned());
    }

    public static String sentence(Reach reach, boolean owned) {
        return translate("tenants.roles.reach." + kind(owned) + Codes.hyphenated(reach) + ".long");
    }

    public static String of(FieldRight right) {
        return translate("tenants.roles.field." + right.code());
    }

    public static String sentence(FieldRight right) {
        return translate("tenants.roles.field." + right.code() + ".long");
    }

    private static String kind(boolean owned) {
        return owned ? "" : "whole.";
    }

    private static String translate(String key) {
        return Objects.requireNonNullElse(I18NProvider.translate(key), key);
    }
}
