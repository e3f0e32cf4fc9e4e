package app.closeup.tenants.authority;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody sees the limits and what they themselves decided; the others' decisions, and changing limits, are rights. */
@Configuration(proxyBeanMethods = false)
public class AuthorityAreas {

    public static final Area AUTHORITY = Area.ofCompany("authority", Action.SEE, Action.EDIT);

    @Bean
    Area authorityArea() {
        return AUTHORITY;
    }

    static void requireEditing() {
        SignedIn.require(AUTHORITY, Action.EDIT);
    }

    static boolean mayEdit(SignedIn person) {
        return person.access().may(AUTHORITY, Action.EDIT);
    }
}
