package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.ui.NewAction;
import app.closeup.ui.kit.Sign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be created from anywhere. */
@Configuration(proxyBeanMethods = false)
class CustomerActions {

    @Bean
    NewAction newCustomer() {
        return new NewAction(0, "customers.new", Sign.USER_PLUS, "customers/new", CustomerActions::offered);
    }

    @Bean
    NewAction importCustomers() {
        return new NewAction(10, "customers.import.title", Sign.UPLOAD, ImportLink.START, CustomerActions::offered);
    }

    private static boolean offered() {
        return SignedIn.may(CustomerAreas.CUSTOMERS, Action.CREATE);
    }
}
