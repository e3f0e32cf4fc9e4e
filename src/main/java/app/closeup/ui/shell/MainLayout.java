package app.closeup.ui.shell;

import app.closeup.ui.Account;
import app.closeup.ui.NewAction;
import app.closeup.ui.SearchSource;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every screen of the signed-in: navigation, search, company, creating, the person's menu. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Navigation navigation = new Navigation();
    private final BottomBar bottomBar = new BottomBar();
    private final Main content = new Main();
    private final Span announcement = new Span();
    private final Screen screen;

    MainLayout(
            ObjectProvider<Account> accounts,
            ObjectProvider<NewAction> newActions,
            ObjectProvider<SearchSource> sources,
            @Value("${server.servlet.session.timeout:30m}") Duration sessionTimeout) {
        var account = Optional.ofNullable(accounts.getIfAvailable());
        var person = account.flatMap(Account::person);
        var creatable = newActions.stream()
                .filter(action -> action.offered().getAsBoolean())
                .sorted(Comparator.comparingInt(NewAction::order))
                .toList();
        var palette = new Palette(
                creatable,
                sources.stream()
                        .sorted(Comparator.comparingInt(SearchSource::order))
                        .toList());
        screen = new Screen(account.orElse(null));
        screen.whenChanged(palette::prefer);
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        content.addClassName("shell-content");
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("role", "status");

        var company = account.flatMap(known -> person.map(who -> new CompanyMenu(known, who)));
        addClassName("shell");
        add(skipLink(), navigation, top(company.orElse(null), creatable, palette));
        account.flatMap(known -> person.map(who -> new PersonMenu(known, who, screen, palette)))
                .ifPresent(this::add);
        account.flatMap(Account::notice).map(MainLayout::standing).ifPresent(this::add);
        add(content, bottomBar, announcement, palette);
        account.filter(_ -> person.isPresent())
                .ifPresent(known -> add(new SessionWarning(sessionTimeout, known::signOut)));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var chain = event.getActiveChain();
        if (!chain.isEmpty() && chain.getFirst() instanceof Component view) {
            entitle(PageTitles.of(view));
        }
        mark(event.getLocation());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        screen.apply(event.getUI());
    }

    private static Section standing(Account.Notice notice) {
        var end = new Button(notice.wayOut(), _ -> {
            notice.end().run();
            UI.getCurrent().getPage().setLocation(".");
        });
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var standing = new Section(Sign.INFO.create(), new Span(notice.text()), end);
        standing.addClassName("shell-notice");
        standing.getElement().setAttribute("aria-label", notice.text());
        return standing;
    }

    private Anchor skipLink() {
        var link = new Anchor("#content", getTranslation("ui.skip-to-content"));
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs("this.addEventListener('click', event => { event.preventDefault();"
                        + " document.getElementById('content').focus(); })");
        return link;
    }

    private static Header top(@Nullable CompanyMenu company, List<NewAction> creatable, Palette palette) {
        var end = new Div();
        end.addClassName("shell-top-end");
        if (company != null) {
            end.add(company);
        }
        NewMenu.of(creatable).ifPresent(end::add);
        var top = new Header(new SearchButton(palette), end);
        top.addClassName("shell-top");
        return top;
    }

    private void entitle(String title) {
        // Vaadin sets the title of the annotation after this; ours, in words and with the brand, is to stand.
        getUI().ifPresent(ui ->
                ui.beforeClientResponse(this, _ -> ui.getPage().setTitle(PageTitles.full(this, title))));
        if (!title.equals(announcement.getText())) {
            announcement.setText(title);
        }
    }

    private void mark(Location location) {
        navigation.mark(location);
        bottomBar.mark(location);
    }
}
