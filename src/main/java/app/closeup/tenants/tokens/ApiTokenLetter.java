package app.closeup.tenants.tokens;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.access.IdentityNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail about a token that was made, in case it was not the person who did it. */
@Configuration(proxyBeanMethods = false)
class ApiTokenLetter {

    static final String NAME = "tenants.api-token-letter";

    @Bean
    Job apiTokenMadeLetter(IdentityNotice notice) {
        return notice.job(NAME, "api-token");
    }
}
