package app.closeup.tenants.sessions;

import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;

/** What was asked for is done once the person has shown again who they are. */
@NamedInterface("step-up")
public class StepUpRequiredException extends AccessDeniedException {

    StepUpRequiredException() {
        super("The person has to show again who they are");
    }
}
