package app.closeup.tenants.policy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody reads and acknowledges the policy; writing, publishing and reviewing it is a right. */
@Configuration(proxyBeanMethods = false)
public class PolicyAreas {

    public static final Area POLICY = Area.ofCompany("policy", Action.EDIT);

    @Bean
    Area policyArea() {
        return POLICY;
    }

    static void requireEditing() {
        SignedIn.require(POLICY, Action.EDIT);
    }
}
