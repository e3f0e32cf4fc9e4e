package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerField;
import app.closeup.platform.money.Money;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount, and in which currency. */
final class RevenueFields {

    private static final String CURRENCY = "CURRENCY";
    private static final List<Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .toList();

    private final BigDecimalField amount = new BigDecimalField(Words.of(CustomerField.REVENUE));
    private final ComboBox<Currency> currency;

    RevenueFields(String currencyLabel) {
        currency = new ComboBox<>(currencyLabel);
        currency.setItems(CURRENCIES);
        currency.setItemLabelGenerator(Currency::getCurrencyCode);
        CustomerFieldsEditor.obeyRights(CustomerField.REVENUE, amount);
        CustomerFieldsEditor.obeyRights(CustomerField.REVENUE, currency);
    }

    void addTo(Form form) {
        form.field(CustomerField.REVENUE.name(), amount).field(CURRENCY, currency);
    }

    void show(@Nullable Money revenue) {
        amount.setValue(revenue == null ? null : revenue.amount());
        currency.setValue(revenue == null ? null : revenue.currency());
    }

    @Nullable
    Money read() {
        return amount.isEmpty() || currency.isEmpty() ? null : Money.of(amount.getValue(), currency.getValue());
    }

    Optional<Form.Problem> problem() {
        return amount.isEmpty() || !currency.isEmpty()
                ? Optional.empty()
                : Optional.of(new Form.Problem(CURRENCY, currency.getTranslation("customers.problem.currency")));
    }
}
