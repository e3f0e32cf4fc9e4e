package breaching.closeup.sales;

import breaching.closeup.sales.ui.BreachingView;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.ApplicationModuleListener;

/** A service that breaks the rules for services, so that each rule can be seen red. */
class BreachingService {

    @Autowired
    @Nullable
    DSLContext dsl;

    Object forgetful(DSLContext given) {
        return given.fetch("select * from customers.customer").get(0).get(0) + "" + Instant.now();
    }

    Div knowsTheBrowser() {
        return new Div();
    }

    Class<?> knowsAScreen() {
        return BreachingView.class;
    }

    Thread ownThread() {
        return new Thread(() -> {});
    }

    String takesPerhaps(Optional<String> given) {
        return given.orElse("");
    }

    @ApplicationModuleListener
    void on(String event) {}
}
