package app.closeup.tenants.passkeys;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.access.IdentityNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail about passkeys that came or went, in case it was not the person who did it. */
@Configuration(proxyBeanMethods = false)
class PasskeyLetters {

    static final String ADDED = "tenants.passkey-added-letter";
    static final String REMOVED = "tenants.passkey-removed-letter";

    private final IdentityNotice notice;

    PasskeyLetters(IdentityNotice notice) {
        this.notice = notice;
    }

    @Bean
    Job passkeyAddedLetter() {
        return notice.job(ADDED, "passkey-added");
    }

    @Bean
    Job passkeyRemovedLetter() {
        return notice.job(REMOVED, "passkey-removed");
    }
}
