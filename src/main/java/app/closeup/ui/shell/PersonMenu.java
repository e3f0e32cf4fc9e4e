package app.closeup.ui.shell;

import app.closeup.ui.Account;
import app.closeup.ui.Preferences;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Pictures;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The person's own menu: companies, how the screen looks, shortcuts, leaving. */
final class PersonMenu extends Nav {

    private final Account account;
    private final Screen screen;

    PersonMenu(Account account, Account.Person person, Screen screen, Palette palette) {
        this.account = account;
        this.screen = screen;
        addClassName("shell-person");
        setAriaLabel(getTranslation("ui.person.menu"));
        var bar = new MenuBar();
        var root = bar.addItem(who(person));
        root.setAriaLabel(getTranslation("ui.person", person.name(), person.company()));
        fill(root.getSubMenu(), palette);
        add(bar);
    }

    private Span who(Account.Person person) {
        var name = new Span(person.name());
        name.addClassName("truncate");
        var company = new Span(person.company());
        company.addClassNames("xs", "truncate");
        var who = new Span(mark(person), new Span(name, company));
        who.addClassName("shell-who");
        return who;
    }

    private Component mark(Account.Person person) {
        if (account.photo().isEmpty()) {
            return PersonMark.person(person.name());
        }
        var photo = Pictures.png(() -> account.photo().orElseGet(() -> new byte[0]), "");
        photo.addClassName("avatar");
        return photo;
    }

    private void fill(SubMenu menu, Palette palette) {
        var companies = item(menu, Sign.BUILDING, "ui.person.company");
        CompanyMenu.fill(companies.getSubMenu(), account);

        var scheme = item(menu, Sign.SUN, "ui.scheme").getSubMenu();
        for (var choice : Preferences.Scheme.values()) {
            choice(
                    scheme,
                    "ui.scheme." + choice.name().toLowerCase(Locale.ROOT),
                    now -> now.scheme() == choice,
                    now -> now.with(choice));
        }
        var density = item(menu, Sign.LIST, "ui.density").getSubMenu();
        for (var choice : Preferences.Density.values()) {
            choice(
                    density,
                    "ui.density." + choice.name().toLowerCase(Locale.ROOT),
                    now -> now.density() == choice,
                    now -> now.with(choice));
        }
        var keys = item(menu, Sign.KEYBOARD, "ui.shortcuts").getSubMenu();
        keys.addItem(getTranslation("ui.shortcuts.show"), _ -> palette.showShortcuts());
        choice(keys, "ui.shortcuts.single", Preferences::singleKeys, now -> now.withSingleKeys(!now.singleKeys()));

        account.settingsRoute()
                .ifPresent(route -> item(menu, Sign.SETTINGS, "ui.settings")
                        .addClickListener(_ -> getUI().ifPresent(ui -> Links.open(ui, route))));
        menu.addSeparator();
        item(menu, Sign.SIGN_OUT, "ui.sign-out").addClickListener(_ -> account.signOut());
    }

    private MenuItem item(SubMenu menu, Sign sign, String labelKey) {
        var words = new Span(sign.create(), new Span(getTranslation(labelKey)));
        words.addClassName("shell-item");
        return menu.addItem(words);
    }

    private void choice(
            SubMenu menu, String labelKey, Predicate<Preferences> chosen, UnaryOperator<Preferences> change) {
        var item = menu.addItem(getTranslation(labelKey));
        item.setCheckable(true);
        item.addClickListener(_ -> getUI().ifPresent(ui -> screen.change(ui, change)));
        screen.whenChanged(now -> item.setChecked(chosen.test(now)));
    }
}
