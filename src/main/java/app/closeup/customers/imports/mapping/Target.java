package app.closeup.customers.imports.mapping;

import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.FieldRights;
import app.closeup.platform.text.Codes;
import org.jspecify.annotations.Nullable;

/** What becomes of a column. */
public enum Target {
    IGNORE(null),
    NAME(CustomerField.NAME),
    GIVEN_NAME(CustomerField.GIVEN_NAME),
    MIDDLE_NAME(null),
    FAMILY_NAME(CustomerField.FAMILY_NAME),
    JOB_TITLE(CustomerField.JOB_TITLE),
    EMAIL(CustomerField.EMAIL),
    PHONE(CustomerField.PHONE),
    WEBSITE(CustomerField.WEBSITE),
    STREET(CustomerField.STREET),
    POSTAL_CODE(CustomerField.POSTAL_CODE),
    CITY(CustomerField.CITY),
    REGION(CustomerField.REGION),
    COUNTRY(CustomerField.COUNTRY),
    INDUSTRY(CustomerField.INDUSTRY),
    EMPLOYEES(CustomerField.EMPLOYEES),
    REVENUE(CustomerField.REVENUE),
    FOUNDED_YEAR(CustomerField.FOUNDED_YEAR),
    CUSTOMER_SINCE(CustomerField.CUSTOMER_SINCE),
    DESCRIPTION(CustomerField.DESCRIPTION),
    ADD_TO_DESCRIPTION(null),
    KIND(CustomerField.KIND),
    STAGE(CustomerField.STAGE),
    EXTERNAL_ID(CustomerField.EXTERNAL_ID),
    COMPANY(null),
    COMPANY_ID(null),
    PARENT(null),
    PARENT_ID(null);

    private final @Nullable CustomerField field;

    Target(@Nullable CustomerField field) {
        this.field = field;
    }

    /** The key of its name in the message bundle. */
    public String labelKey() {
        return field == null ? "customers.import.target." + Codes.hyphenated(this) : field.labelKey();
    }

    /** Whether the signed-in person may write what the column holds. */
    public boolean isWritable() {
        return switch (this) {
            case ADD_TO_DESCRIPTION -> FieldRights.edits(CustomerField.DESCRIPTION);
            default -> field == null || FieldRights.edits(field);
        };
    }

    /** Whether several columns may have it. */
    public boolean repeats() {
        return this == IGNORE || this == ADD_TO_DESCRIPTION;
    }
}
