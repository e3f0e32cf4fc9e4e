package app.closeup.tenants.ui.authority;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.Staff;
import app.closeup.tenants.authority.AuthorityRole;
import app.closeup.tenants.authority.AuthorityRoles;
import app.closeup.tenants.authority.DecisionKind;
import app.closeup.tenants.authority.Limit;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Unit;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of authority: for each kind of decision, how far each role goes by itself and who decides above that. */
@Route("approvals/limits")
@PageTitle("authority.tab.limits")
@PermitAll
@StyleSheet("closeup/policy.css")
class LimitsView extends Div implements AfterNavigationObserver {

    private final Limits limits;
    private final AuthorityRoles roles;
    private final Staff staff;
    private final Formats formats;
    private final Div content = new Div();

    LimitsView(Limits limits, AuthorityRoles roles, Staff staff, Formats formats) {
        this.limits = limits;
        this.roles = roles;
        this.staff = staff;
        this.formats = formats;
        content.addClassNames("page-body", "stack", "stack-wide");
        addClassName("page");
        add(
                new PageHeader(getTranslation("authority.title")).subtitle(getTranslation("authority.limits.lead")),
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var all = limits.all();
        var words = new UseWords(limits, formats);
        var approvers = staff.find(
                all.stream().map(Limit::approver).filter(Objects::nonNull).collect(Collectors.toSet()));
        content.removeAll();
        content.add(new ApprovalsTabs(ApprovalsTabs.LIMITS));
        if (all.isEmpty()) {
            content.add(empty());
        }
        if (leads() || !all.isEmpty()) {
            var table = new Div();
            table.addClassName("limits");
            limits.kinds().forEach(kind -> table.add(card(kind, all, words, approvers)));
            content.add(table);
        }
        if (leads()) {
            content.add(more(all.isEmpty()));
        }
    }

    private Card card(DecisionKind kind, List<Limit> all, UseWords words, List<Colleague> approvers) {
        var list = new UnorderedList();
        list.addClassName("limits-list");
        for (var role : roles.all()) {
            var limit = all.stream()
                    .filter(one -> one.role().equals(role.code()) && one.kind().equals(kind.code()))
                    .findFirst()
                    .orElse(null);
            list.add(row(kind, role, limit, approves(kind, role, all, approvers), words, approvers));
        }
        var card = new Card(UseWords.of(kind)).body(list);
        if (leads() && kind.name() != null) {
            var retire = new Button(getTranslation("authority.kinds.retire"), _ -> {
                limits.retireKind(kind.code());
                Toast.show(getTranslation("authority.kinds.retired", UseWords.of(kind)));
                show();
            });
            retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.actions(retire);
        }
        return card;
    }

    /** Whether somebody of this role is asked by those of another. */
    private static boolean approves(DecisionKind kind, AuthorityRole role, List<Limit> all, List<Colleague> approvers) {
        return all.stream()
                .filter(limit -> limit.kind().equals(kind.code()))
                .anyMatch(limit -> approvers.stream()
                        .filter(colleague -> Objects.equals(colleague.id(), limit.approver()))
                        .flatMap(colleague -> colleague.roles().stream())
                        .anyMatch(one -> one.toString().equals(role.code())));
    }

    private ListItem row(
            DecisionKind kind,
            AuthorityRole role,
            @Nullable Limit limit,
            boolean approves,
            UseWords words,
            List<Colleague> approvers) {
        var roleName = role.labelKey() == null ? String.valueOf(role.name()) : getTranslation(role.labelKey());
        var name = new Span(roleName);
        name.addClassName("limits-role");
        var said = new Div(new Span(limit == null ? without(role, approves) : words.incident(limit)));
        said.addClassName("policy-words");
        if (limit == null && !approves && role.takesOver()) {
            said.add(small(getTranslation("authority.limit.takes-over.text")));
        }
        if (limit != null) {
            words.period(limit).ifPresent(period -> said.add(small(period)));
            if (limit.perIncident() != null || limit.perPeriod() != null) {
                said.add(small(above(limit, approvers)));
            }
        }
        var row = new ListItem(name, said);
        if (leads()) {
            row.add(edit(kind, role.code(), roleName, limit, words));
        }
        return row;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassNames("xs", "muted");
        return small;
    }

    /** Of a role without a limit: it may still decide what others ask for. */
    private String without(AuthorityRole role, boolean approves) {
        if (approves) {
            return getTranslation("authority.limit.approves");
        }
        return getTranslation(role.takesOver() ? "authority.limit.takes-over" : "authority.limit.no");
    }

    private String above(Limit limit, List<Colleague> approvers) {
        return approvers.stream()
                .filter(colleague -> Objects.equals(colleague.id(), limit.approver()))
                .findFirst()
                .map(colleague -> getTranslation("authority.limit.above", colleague.name(), limit.deadlineHours()))
                .orElseGet(() -> getTranslation("authority.limit.above.nobody"));
    }

    private Button edit(DecisionKind kind, String role, String roleName, @Nullable Limit limit, UseWords words) {
        var button = new Button(
                Sign.EDIT.create(),
                _ -> new LimitDialog(limits, words, role, roleName, kind, limit, staff, this::show).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        var label = getTranslation("authority.limits.edit", UseWords.of(kind), roleName);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private Component empty() {
        var state = new EmptyState(
                Sign.SHIELD,
                getTranslation("authority.limits.none"),
                getTranslation(leads() ? "authority.limits.none.text" : "authority.limits.none.staff"));
        if (leads()) {
            var take = new Button(getTranslation("authority.limits.take"), _ -> {
                limits.takeOverSuggestion();
                Toast.show(getTranslation("authority.limits.taken"));
                show();
            });
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            state.actions(take);
        }
        return state;
    }

    private Component more(boolean currencyIsFree) {
        var name = new TextField(getTranslation("authority.kinds.name"));
        var unit = new Select<Unit>();
        unit.setLabel(getTranslation("authority.kinds.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(one -> getTranslation("authority.unit." + one.code()));
        unit.setValue(Unit.MONEY);
        var adding = new Form(getTranslation("authority.kinds.add"), () -> add(name, unit))
                .field("name", name)
                .field("unit", unit)
                .byEnter();
        var currency = new ComboBox<Currency>(getTranslation("authority.currency"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(one -> one.getCurrencyCode() + " · " + one.getDisplayName(getLocale()));
        currency.setValue(limits.currency());
        currency.setReadOnly(!currencyIsFree);
        currency.setHelperText(getTranslation("authority.currency.help"));
        currency.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                limits.changeCurrency(event.getValue());
                show();
            }
        });
        var more = new Div(
                new Card(getTranslation("authority.kinds.title")).body(adding),
                new Card(getTranslation("authority.currency")).body(currency));
        more.addClassName("limits");
        return more;
    }

    private List<Form.Problem> add(TextField name, Select<Unit> unit) {
        if (name.getValue().isBlank() || name.getValue().strip().length() > Limits.LONGEST_NAME) {
            return List.of(new Form.Problem("name", getTranslation("authority.kinds.name.wrong", Limits.LONGEST_NAME)));
        }
        limits.addKind(name.getValue(), unit.getValue());
        Toast.show(getTranslation("authority.kinds.added"));
        show();
        return List.of();
    }

    private static boolean leads() {
        return ApprovalsTabs.leads();
    }
}
