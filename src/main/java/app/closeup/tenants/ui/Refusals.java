package app.closeup.tenants.ui;

import app.closeup.platform.tenancy.LookingOnlyException;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says in words why something is not done, where it is no fault: the person only looks, or may not. */
@Component
class Refusals implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> listenIn(init.getUI().getSession()));
    }

    private static void listenIn(VaadinSession session) {
        if (!(session.getErrorHandler() instanceof Words)) {
            session.setErrorHandler(new Words(session.getErrorHandler()));
        }
    }

    /** The key of what to say; empty for what is a fault. */
    static Optional<String> key(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case LookingOnlyException _ -> Stream.of("tenants.see-as.refused");
                    case AccessDeniedException _ -> Stream.of("tenants.not-allowed");
                    default -> Stream.<String>empty();
                })
                .findFirst();
    }

    private record Words(ErrorHandler faults) implements ErrorHandler {

        @Override
        public void error(ErrorEvent event) {
            var key = key(event.getThrowable());
            var ui = UI.getCurrent();
            if (key.isPresent() && ui != null) {
                Toast.problem(ui.getTranslation(key.get()));
            } else {
                faults.error(event);
            }
        }
    }
}
