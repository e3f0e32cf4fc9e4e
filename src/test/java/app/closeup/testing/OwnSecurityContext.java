package app.closeup.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Who is signed in is held once in a process, by the application that started last: here by the one under test. */
public class OwnSecurityContext implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test)
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
