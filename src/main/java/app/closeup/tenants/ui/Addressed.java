package app.closeup.tenants.ui;

import app.closeup.platform.Ids;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Pages of one thing, whose identifier stands in the address. */
public final class Addressed {

    private Addressed() {}

    /**
     * Shows what the address names; or the page that says that there is no such thing.
     *
     * @param parameter of the route
     * @param id the identifier's type
     */
    public static <I, T> void show(
            BeforeEnterEvent event,
            String parameter,
            Function<UUID, I> id,
            Function<I, Optional<T>> find,
            Consumer<T> show) {
        event.getRouteParameters()
                .get(parameter)
                .flatMap(Ids::parse)
                .map(id)
                .flatMap(find)
                .ifPresentOrElse(show, () -> event.rerouteToError(NotFoundException.class));
    }
}
