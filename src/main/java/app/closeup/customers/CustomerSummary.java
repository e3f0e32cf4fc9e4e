package app.closeup.customers;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer as a row of a list shows it. */
public record CustomerSummary(
        CustomerId id,
        CustomerKind kind,
        Stage stage,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String industry,
        @Nullable MemberId owner,
        @Nullable Instant lastContactAt,
        Instant createdAt) {}
