package app.closeup.tenants.ui.people;

import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** One colleague, found by typing, for screens of all modules. Whoever has left can stand in it, and is not offered. */
@NamedInterface("ui")
public final class ColleaguePicker extends ComboBox<ColleagueName> {

    private final Staff staff;

    private SerializablePredicate<ColleagueName> offered = _ -> true;

    public ColleaguePicker(String label, Staff staff) {
        super(label);
        this.staff = staff;
        setItems(query -> staff.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                .filter(offered));
        setItemLabelGenerator(ColleaguePicker::words);
        setClearButtonVisible(true);
    }

    /** Offers everybody but this one. */
    public ColleaguePicker without(MemberId member) {
        offered = colleague -> !colleague.id().equals(member);
        return this;
    }

    /** Shows this colleague, who may have left; null shows nobody. */
    public void show(@Nullable MemberId member) {
        setValue(staff.name(member).orElse(null));
    }

    public @Nullable MemberId chosen() {
        var colleague = getValue();
        return colleague == null ? null : colleague.id();
    }

    /** The name, and whether they have left. */
    public static String words(ColleagueName colleague) {
        return colleague.left()
                ? Objects.requireNonNullElse(
                        I18NProvider.translate("tenants.staff.left-name", colleague.name()), colleague.name())
                : colleague.name();
    }
}
