package app.closeup.tenants.ui.authority;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.authority.Approvals;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Use;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the person is to decide, and what they have decided or asked for. */
@Route("approvals")
@PageTitle("authority.title")
@Menu(order = 170, title = "authority.title", icon = "shield")
@PermitAll
@StyleSheet("closeup/policy.css")
class ApprovalsView extends Div implements AfterNavigationObserver {

    private static final int MINE = 20;

    private final Approvals approvals;
    private final Limits limits;
    private final Records records;
    private final Formats formats;
    private final Clock clock;
    private final Div parts = new Div();

    ApprovalsView(
            Approvals approvals, Limits limits, Records records, UseAuthority authority, Formats formats, Clock clock) {
        this.approvals = approvals;
        this.limits = limits;
        this.records = records;
        this.formats = formats;
        this.clock = clock;
        var use = authority.button(null, "authority.use", this::show);
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        parts.addClassName("policy");
        var tabs = new Div(new ApprovalsTabs(ApprovalsTabs.HOME));
        tabs.addClassName("page-body");
        addClassName("page");
        add(
                new PageHeader(getTranslation("authority.title"))
                        .subtitle(getTranslation("authority.lead"))
                        .actions(use),
                tabs,
                parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var toDecide = approvals.toDecide();
        var mine = approvals.mine(MINE);
        var names = records.names(Stream.concat(toDecide.stream(), mine.stream())
                .map(Use::record)
                .filter(Objects::nonNull)
                .toList());
        var words = new UseWords(limits, formats);
        var main = new Div(decisions(toDecide, names, words), mine(mine, names, words));
        main.addClassNames("stack", "stack-wide");
        parts.removeAll();
        parts.add(main, new MyLimitsCard(limits, words));
    }

    private Card decisions(List<Use> uses, Map<RecordRef, String> names, UseWords words) {
        var card = new Card(getTranslation("authority.to-decide"));
        if (uses.isEmpty()) {
            return card.body(quiet("authority.to-decide.none"));
        }
        card.beside(Tag.warn(formats.number(uses.size()))).urgent();
        var list = list();
        uses.forEach(use -> {
            var item = new UseItem(use, names, records, words, formats, clock.instant());
            item.actions(decide(use, true, words), decide(use, false, words));
            list.add(item);
        });
        return card.body(list);
    }

    private Card mine(List<Use> uses, Map<RecordRef, String> names, UseWords words) {
        var card = new Card(getTranslation("authority.mine"));
        if (uses.isEmpty()) {
            return card.body(quiet("authority.mine.none"));
        }
        var list = list();
        uses.forEach(use -> list.add(new UseItem(use, names, records, words, formats, clock.instant())));
        return card.body(list);
    }

    private Button decide(Use use, boolean approve, UseWords words) {
        var what = words.kind(use.kind()) + " · " + words.amount(use) + " · " + use.incident();
        var label = getTranslation(approve ? "authority.decide.approve" : "authority.decide.decline");
        var button = new Button(label, _ -> new DecideDialog(approvals, use, approve, what, this::show).open());
        button.setAriaLabel(label + ": " + what);
        button.addThemeVariants(approve ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_ERROR);
        return button;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("uses");
        return list;
    }

    private Paragraph quiet(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("policy-text");
        return words;
    }
}
