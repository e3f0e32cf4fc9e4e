package app.closeup.tenants.sso;

import app.closeup.tenants.access.DoorTest;
import app.closeup.testing.DnsStub;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** As tests of the doors, on a machine whose names are answered by a server of the tests' own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DoorTest
@ContextConfiguration(initializers = ProviderTest.OwnNames.class)
@interface ProviderTest {

    DnsStub NAMES = new DnsStub();

    /** Providers may stand on this machine, whichever database the tests run on. */
    final class OwnNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "closeup.single-sign-on.networks=local",
                            "closeup.single-sign-on.dns-server=" + NAMES.server())
                    .applyTo(context);
        }
    }
}
