package app.closeup.tenants.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PolicySampleTests {

    @Autowired
    PolicySample sample;

    @Autowired
    Policies policies;

    @Autowired
    GoalReadings readings;

    private final SignedIn owner = Cast.foundCompany("Sample");

    @Test
    void aSampleCompanyHasAPolicyInUseAndLosesItWithTheSample() {
        TenantContext.runAs(owner.tenant(), () -> sample.fill(progress()));

        assertThat(Cast.as(owner, policies::inForce)).map(PolicyVersion::number).contains(2);
        assertThat(Cast.as(owner, policies::versions))
                .allSatisfy(version -> assertThat(version.content().problems()).isEmpty());
        assertThat(Cast.as(owner, readings::latest)).hasSize(4);

        TenantContext.runAs(owner.tenant(), () -> sample.remove(progress()));

        assertThat(Cast.as(owner, policies::versions)).isEmpty();
        assertThat(Cast.as(owner, readings::latest)).isEmpty();
    }

    @Test
    void theOwnPolicyOfACompanyIsLeftAlone() {
        Cast.runAs(owner, () -> {
            policies.save(policies.suggestion(), 0);
            policies.publish(1, policies.today(), null);
        });
        TenantContext.runAs(owner.tenant(), () -> sample.fill(progress()));
        TenantContext.runAs(owner.tenant(), () -> sample.remove(progress()));

        assertThat(Cast.as(owner, policies::versions)).hasSize(1);
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
