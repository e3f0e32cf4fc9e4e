package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerField;
import app.closeup.platform.text.Folding;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A country, found by the start of its name. What fits none is not dropped in silence: saving says so once. */
class CountryField extends ComboBox<String> {

    private final List<String> countries = Words.countries();
    private @Nullable String unknown;

    CountryField() {
        super(Words.of(CustomerField.COUNTRY));
        setItems(countries);
        setItemLabelGenerator(Words::country);
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> take(event.getDetail()));
        addValueChangeListener(_ -> unknown = null);
    }

    Optional<Form.Problem> problem() {
        var problem = Optional.ofNullable(unknown)
                .map(typed -> new Form.Problem(
                        CustomerField.COUNTRY.name(), getTranslation("customers.country.unknown", typed)));
        unknown = null;
        return problem;
    }

    private void take(String typed) {
        var start = Folding.fold(typed);
        var fitting = countries.stream()
                .filter(code -> Folding.fold(Words.country(code)).startsWith(start))
                .limit(2)
                .toList();
        if (fitting.size() == 1) {
            setValue(fitting.getFirst());
        } else {
            unknown = typed;
        }
    }
}
