package app.closeup.tenants.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** A time zone, found by a part of its name, with what its clocks show now. */
public final class ZoneField extends ComboBox<ZoneId> {

    /** Zones of places; short-hand names such as EST know no daylight saving. */
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
            .sorted()
            .map(ZoneId::of)
            .toList();

    public ZoneField(String label, Clock clock) {
        super(label);
        setItems(ZONES);
        setItemLabelGenerator(zone -> zone.getId().replace('_', ' ') + " (" + offset(zone, clock) + ")");
    }

    private static String offset(ZoneId zone, Clock clock) {
        var offset = zone.getRules().getOffset(clock.instant());
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset;
    }
}
