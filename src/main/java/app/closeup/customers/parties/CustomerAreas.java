package app.closeup.customers.parties;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.PredefinedRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What roles give rights to among customers. */
public final class CustomerAreas {

    private static final Set<PredefinedRole> EVERY_TRADE =
            EnumSet.of(PredefinedRole.SALES, PredefinedRole.SERVICE, PredefinedRole.MARKETING);

    /** Without these there is no customer to speak of. */
    private static final Set<CustomerField> ALWAYS_SHOWN = EnumSet.of(
            CustomerField.KIND,
            CustomerField.STAGE,
            CustomerField.NAME,
            CustomerField.GIVEN_NAME,
            CustomerField.FAMILY_NAME,
            CustomerField.OWNER);

    /** Organisations and people, whose owner is who cares for them. */
    public static final Area CUSTOMERS = Area.ofRecords(
            "customers",
            EnumSet.allOf(Action.class),
            EnumSet.complementOf(EnumSet.copyOf(ALWAYS_SHOWN)).stream()
                    .map(field -> new Area.Field(Codes.of(field), field.labelKey()))
                    .toList(),
            EVERY_TRADE);

    /** What happened with them, which belongs to who wrote it down. */
    public static final Area TIMELINE = Area.ofRecords(
            "timeline", EnumSet.of(Action.SEE, Action.CREATE, Action.EDIT, Action.DELETE), List.of(), EVERY_TRADE);

    public static final List<Area> ALL = List.of(CUSTOMERS, TIMELINE);

    private CustomerAreas() {}
}
