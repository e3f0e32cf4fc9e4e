package app.closeup.tenants.rights;

import static app.closeup.tenants.rights.Action.ASSIGN;
import static app.closeup.tenants.rights.Action.CREATE;
import static app.closeup.tenants.rights.Action.DELETE;
import static app.closeup.tenants.rights.Action.EDIT;
import static app.closeup.tenants.rights.Action.EXPORT;
import static app.closeup.tenants.rights.Action.SEE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The areas of the company's own affairs. */
@Configuration(proxyBeanMethods = false)
public class TenantAreas {

    /** Who works here: inviting, changing, deactivating; giving roles is assigning. */
    public static final Area STAFF = Area.ofCompany("staff", SEE, CREATE, EDIT, DELETE, ASSIGN);

    public static final Area ROLES = Area.ofCompany("roles", SEE, EDIT);
    public static final Area SETTINGS = Area.ofCompany("settings", SEE, EDIT);
    public static final Area AUDIT = Area.ofCompany("audit", SEE, EXPORT);

    public static final List<Area> ALL = List.of(STAFF, ROLES, SETTINGS, AUDIT);

    @Bean
    Area staffArea() {
        return STAFF;
    }

    @Bean
    Area rolesArea() {
        return ROLES;
    }

    @Bean
    Area settingsArea() {
        return SETTINGS;
    }

    @Bean
    Area auditArea() {
        return AUDIT;
    }
}
