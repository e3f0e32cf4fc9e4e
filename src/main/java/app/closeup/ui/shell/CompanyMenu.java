package app.closeup.ui.shell;

import app.closeup.ui.Account;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Pictures;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;

/** Where one works: the current company, and the way to another. */
final class CompanyMenu extends MenuBar {

    CompanyMenu(Account account, Account.Person person) {
        addClassName("shell-company");
        var name = new Span(person.company());
        name.addClassNames("shell-company-name", "truncate");
        var label = new Span(name, Sign.CHEVRON_DOWN.create());
        if (account.logo().isPresent()) {
            label.addComponentAsFirst(logo(account));
        }
        label.addClassName("shell-item");
        var root = addItem(label);
        root.setAriaLabel(getTranslation("ui.company", person.company()));
        fill(root.getSubMenu(), account);
    }

    /** Adds the companies and, where offered, the creation of a further one. */
    static void fill(HasMenuItems menu, Account account) {
        for (var company : account.companies()) {
            var item = menu.addItem(company.name(), _ -> enter(account, company));
            item.setCheckable(true);
            item.setChecked(company.current());
        }
        account.newCompanyRoute().ifPresent(route -> {
            var words = UI.getCurrent().getTranslation("ui.company.new");
            menu.addItem(words, _ -> Links.open(UI.getCurrent(), route));
        });
    }

    /** The name beside it speaks. */
    private static Image logo(Account account) {
        var logo = Pictures.png(() -> account.logo().orElseGet(() -> new byte[0]), "");
        logo.addClassName("shell-logo");
        return logo;
    }

    private static void enter(Account account, Account.Company company) {
        if (company.current()) {
            return;
        }
        account.enter(company.id());
        UI.getCurrent().getPage().setLocation(".");
    }
}
