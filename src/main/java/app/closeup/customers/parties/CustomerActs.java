package app.closeup.customers.parties;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.playbooks.Act;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do with customers and the company's rules can forbid. */
@Configuration(proxyBeanMethods = false)
public class CustomerActs {

    /** How other modules call a customer among records of all kinds. */
    public static final String KIND = "customer";

    public static final Act DELETE = new Act("customers.delete");
    public static final Act CHANGE_OWNER = new Act("customers.change-owner");
    public static final Act DELETE_ENTRY = new Act("customers.delete-entry");

    public static final Act EXPORT = new Act("customers.export");

    @Bean
    Act exportingCustomers() {
        return EXPORT;
    }

    @Bean
    Act deletingCustomers() {
        return DELETE;
    }

    @Bean
    Act changingOwners() {
        return CHANGE_OWNER;
    }

    @Bean
    Act deletingEntries() {
        return DELETE_ENTRY;
    }

    public static RecordRef record(CustomerId customer) {
        return new RecordRef(KIND, customer.value());
    }

    public static List<RecordRef> records(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerActs::record).toList();
    }
}
