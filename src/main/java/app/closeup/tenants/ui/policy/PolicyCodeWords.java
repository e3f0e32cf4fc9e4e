package app.closeup.tenants.ui.policy;

import app.closeup.tenants.ui.history.CodeWords;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a goal stood, as the audit keeps it: the value, and the day. */
@Component
class PolicyCodeWords implements CodeWords {

    private final Formats formats;

    PolicyCodeWords(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Optional<String> value(String field, String kept) {
        var parts = kept.split(", ", -1);
        if (!field.equals("policy.goal.reading") || parts.length != 2) {
            return Optional.empty();
        }
        var number = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
        number.setMaximumFractionDigits(10);
        return Optional.of(number.format(new BigDecimal(parts[0])) + ", " + formats.date(LocalDate.parse(parts[1])));
    }
}
