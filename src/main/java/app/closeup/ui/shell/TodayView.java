package app.closeup.ui.shell;

import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The start page: what the modules have to say today. */
@Route("")
@PageTitle("ui.today")
@Menu(order = 0, title = "ui.today", icon = "home")
@PermitAll
class TodayView extends Div implements AfterNavigationObserver {

    private final List<TodayCard> contributions;
    private final Div cards = new Div();

    TodayView(ObjectProvider<TodayCard> contributions) {
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(TodayCard::order))
                .toList();
        cards.addClassName("today-cards");
        addClassName("today");
        add(new PageHeader(getTranslation("ui.today")), cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        cards.removeAll();
        cards.add(contributions.stream()
                .map(TodayCard::create)
                .flatMap(Optional::stream)
                .toArray(Component[]::new));
        if (cards.getComponentCount() == 0) {
            cards.add(new EmptyState(
                    Sign.SUN, getTranslation("ui.today.empty.title"), getTranslation("ui.today.empty.text")));
        }
    }
}
