package app.closeup.tenants.access;

import app.closeup.tenants.factors.App;
import app.closeup.testing.MovableClock;
import app.closeup.testing.OwnSecurityContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application on a port of its own, with a clock that can be moved: one context for all tests of the doors. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({MovableClock.class, People.class, Mailbox.class, App.class})
@ExtendWith(OwnSecurityContext.class)
public @interface DoorTest {}
