package app.closeup.tenants.playbooks;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody reads and uses playbooks; writing them is a right. */
@Configuration(proxyBeanMethods = false)
public class PlaybookAreas {

    public static final Area PLAYBOOKS = Area.ofCompany("playbooks", Action.EDIT);

    /** Whether the signed-in person writes playbooks. */
    public static boolean leads() {
        return SignedIn.may(PLAYBOOKS, Action.EDIT);
    }

    @Bean
    Area playbooksArea() {
        return PLAYBOOKS;
    }
}
