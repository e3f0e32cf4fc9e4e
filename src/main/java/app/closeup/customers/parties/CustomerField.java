package app.closeup.customers.parties;

import app.closeup.platform.text.Codes;

/** One thing that is known about a customer: what a form asks for and what a column of an import can hold. */
public enum CustomerField {
    KIND,
    STAGE,
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    JOB_TITLE,
    EMAIL,
    PHONE,
    WEBSITE,
    STREET,
    POSTAL_CODE,
    CITY,
    REGION,
    COUNTRY,
    INDUSTRY,
    EMPLOYEES,
    REVENUE,
    FOUNDED_YEAR,
    CUSTOMER_SINCE,
    DESCRIPTION,
    OWNER,
    EXTERNAL_ID;

    /** The key of its name in the message bundle. */
    public String labelKey() {
        return "customers.field." + Codes.hyphenated(this);
    }
}
