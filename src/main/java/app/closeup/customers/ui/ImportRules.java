package app.closeup.customers.ui;

import app.closeup.customers.imports.Existing;
import app.closeup.customers.imports.ImportSettings;
import app.closeup.customers.imports.mapping.DateOrder;
import app.closeup.customers.imports.mapping.KindChoice;
import app.closeup.customers.imports.mapping.Mapping;
import app.closeup.customers.imports.mapping.Target;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.kit.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the rows become, and what is done with customers who are here already. */
final class ImportRules extends Composite<Card> {

    private static final List<String> CURRENCIES = Stream.concat(
                    Stream.of("EUR", "USD", "GBP", "ISK", "VND", "AZN", "RON", "KZT"),
                    Currency.getAvailableCurrencies().stream()
                            .map(Currency::getCurrencyCode)
                            .sorted())
            .distinct()
            .toList();

    private final transient Consumer<ImportSettings> chosen;
    private final RadioButtonGroup<KindChoice> kind = new RadioButtonGroup<>();
    private final Select<Stage> stage = new Select<>();
    private final ColleaguePicker owner;
    private final ComboBox<String> currency = new ComboBox<>();
    private final Select<DateOrder> dateOrder = new Select<>();
    private final RadioButtonGroup<Existing> existing = new RadioButtonGroup<>();
    private final Checkbox createCompanies = new Checkbox();
    private transient ImportSettings settings;

    ImportRules(ImportSettings settings, Staff staff, Consumer<ImportSettings> chosen) {
        this.settings = settings;
        owner = new ColleaguePicker("", staff);
        this.chosen = chosen;
    }

    @Override
    protected Card initContent() {
        kind.setLabel(getTranslation("customers.import.kind"));
        kind.setItems(KindChoice.values());
        kind.setItemLabelGenerator(choice -> getTranslation("customers.import.kind." + Codes.hyphenated(choice)));
        stage.setLabel(getTranslation("customers.import.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(choice -> getTranslation("customers.stage." + choice.code()));
        owner.setLabel(getTranslation("customers.import.owner"));
        owner.setPlaceholder(getTranslation("customers.owner.nobody"));
        currency.setLabel(getTranslation("customers.import.currency"));
        currency.setItems(CURRENCIES);
        dateOrder.setLabel(getTranslation("customers.import.date-order"));
        dateOrder.setItems(DateOrder.values());
        dateOrder.setItemLabelGenerator(
                choice -> getTranslation("customers.import.date-order." + Codes.hyphenated(choice)));
        existing.setLabel(getTranslation("customers.import.existing"));
        existing.setItems(Existing.values());
        existing.setItemLabelGenerator(
                choice -> getTranslation("customers.import.existing." + Codes.hyphenated(choice)));
        existing.setHelperText(getTranslation("customers.import.existing.help"));
        existing.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        createCompanies.setLabel(getTranslation("customers.import.create-companies"));
        show(settings);
        List.<HasValue<?, ?>>of(kind, stage, owner, currency, dateOrder, existing, createCompanies)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        chosen.accept(read());
                    }
                }));
        kind.addClassName("form-wide");
        existing.addClassName("form-wide");
        createCompanies.addClassName("form-wide");
        var fields = new Div(kind, existing, createCompanies, stage, owner, currency, dateOrder);
        fields.addClassName("form-fields");
        return new Card(getTranslation("customers.import.rules")).body(fields);
    }

    /** Shows the settings; what the columns have no use for is hidden. */
    void show(ImportSettings shown) {
        settings = shown;
        var mapping = shown.mapping();
        kind.setValue(mapping.kind());
        stage.setValue(mapping.stage());
        owner.show(mapping.owner());
        currency.setValue(mapping.currency());
        currency.setVisible(mapping.has(Target.REVENUE));
        dateOrder.setValue(mapping.dateOrder());
        dateOrder.setVisible(mapping.has(Target.CUSTOMER_SINCE));
        existing.setValue(shown.existing());
        createCompanies.setValue(shown.createCompanies());
        createCompanies.setVisible(mapping.has(Target.COMPANY) || mapping.has(Target.PARENT));
    }

    private ImportSettings read() {
        var old = settings.mapping();
        var money = currency.getValue() == null ? old.currency() : currency.getValue();
        var mapping = new Mapping(
                old.columns(), kind.getValue(), stage.getValue(), owner.chosen(), money, dateOrder.getValue());
        return settings.withMapping(mapping)
                .withExisting(existing.getValue())
                .withCreateCompanies(createCompanies.getValue());
    }
}
