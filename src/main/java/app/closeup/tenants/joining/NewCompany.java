package app.closeup.tenants.joining;

/** What is asked of someone who signs a company up. */
public record NewCompany(String company, String person, String email, String password) {

    /** Without the password: this may stand in a log. */
    @Override
    public String toString() {
        return "NewCompany";
    }
}
