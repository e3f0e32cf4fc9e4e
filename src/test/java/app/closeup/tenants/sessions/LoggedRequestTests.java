package app.closeup.tenants.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.Cast;
import jakarta.servlet.FilterChain;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoggedRequestTests {

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void aLineSaysForWhomItWasWrittenByIdentifiersAlone() throws Exception {
        Cast.signIn(Cast.ADA);

        assertThat(logged())
                .containsEntry("company", Cast.ACME.toString())
                .containsEntry("member", Cast.ADA.member().toString())
                .containsKey("request")
                .doesNotContainValue(Cast.ADA.name());
        assertThat(MDC.getCopyOfContextMap()).as("nothing is left for the next").isNullOrEmpty();
    }

    @Test
    void whoeverIsNotInIsARequestAlone() throws Exception {
        assertThat(logged()).containsOnlyKeys("request");
    }

    private static Map<String, String> logged() throws Exception {
        var seen = new HashMap<String, String>();
        FilterChain chain = (_, _) -> seen.putAll(MDC.getCopyOfContextMap());
        new LoggedRequest().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
        return seen;
    }
}
