package app.closeup.tenants.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A country by its name; the value is its ISO code in capitals. */
public final class CountryBox extends ComboBox<String> {

    public CountryBox(String label) {
        this(label, List.of(Locale.getISOCountries()));
    }

    public CountryBox(String label, Collection<String> codes) {
        super(label);
        setItems(codes.stream().sorted(Comparator.comparing(CountryBox::name)).toList());
        setItemLabelGenerator(CountryBox::name);
        setClearButtonVisible(true);
    }

    public static String name(String code) {
        return Locale.of("", code).getDisplayCountry(UI.getCurrent().getLocale());
    }
}
