package app.closeup.tenants.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.NewCustomer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.authority.Authority;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.UseQuery;
import app.closeup.testing.Cast;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample company works with its playbooks and its authority. */
@SpringBootTest
class PlaybookSampleTests {

    @Autowired
    SampleData playbookSample;

    @Autowired
    SampleData authoritySample;

    @Autowired
    Playbooks playbooks;

    @Autowired
    PlaybookRuns runs;

    @Autowired
    Authority authority;

    @Autowired
    Limits limits;

    @Autowired
    CustomerWriter writer;

    @Autowired
    TransactionTemplate transactions;

    private final SignedIn owner = Cast.foundCompany("Sample");

    @Test
    void everythingIsInUseAndGoesWithTheSample() {
        TenantContext.runAs(owner.tenant(), () -> {
            transactions.executeWithoutResult(_ -> writer.insert(
                    IntStream.range(0, 40)
                            .mapToObj(number -> new NewCustomer(
                                    new CustomerId(Ids.next()),
                                    CustomerDetails.organisation("Sample " + number),
                                    Instant.now()))
                            .toList(),
                    new Provenance(Origin.SAMPLE, null, null, null)));
            List.of(playbookSample, authoritySample).forEach(part -> part.fill(progress()));
        });

        assertThat(Cast.as(owner, playbooks::all)).hasSize(9);
        var figures = Cast.as(owner, runs::figures);
        assertThat(figures.values().stream().mapToInt(PlaybookFigures::uses).sum())
                .isEqualTo(36);
        assertThat(figures.values())
                .anySatisfy(one -> assertThat(one.deviated()).isPositive());
        assertThat(Cast.as(owner, () -> authority.countUpTo(UseQuery.ALL, 100))).isEqualTo(24);
        assertThat(Cast.as(owner, limits::all)).isNotEmpty();

        TenantContext.runAs(
                owner.tenant(),
                () -> List.of(authoritySample, playbookSample).forEach(part -> part.remove(progress())));

        assertThat(Cast.as(owner, playbooks::all)).isEmpty();
        assertThat(Cast.as(owner, () -> authority.countUpTo(UseQuery.ALL, 100))).isZero();
        assertThat(Cast.as(owner, limits::all)).isEmpty();
    }

    private static SampleProgress progress() {
        return new SampleProgress() {

            @Override
            public long done() {
                return 0;
            }

            @Override
            public void advance(long records) {}
        };
    }
}
