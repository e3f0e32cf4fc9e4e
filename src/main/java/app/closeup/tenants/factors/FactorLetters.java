package app.closeup.tenants.factors;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.access.IdentityNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail about second factors that came or went, in case it was not the person who did it. */
@Configuration(proxyBeanMethods = false)
class FactorLetters {

    static final String APP_ADDED = "tenants.app-added-letter";
    static final String APP_REMOVED = "tenants.app-removed-letter";

    private final IdentityNotice notice;

    FactorLetters(IdentityNotice notice) {
        this.notice = notice;
    }

    @Bean
    Job appAddedLetter() {
        return notice.job(APP_ADDED, "app-added");
    }

    @Bean
    Job appRemovedLetter() {
        return notice.job(APP_REMOVED, "app-removed");
    }
}
