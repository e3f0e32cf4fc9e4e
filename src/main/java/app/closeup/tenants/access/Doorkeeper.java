package app.closeup.tenants.access;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.platform.throttle.Limit;
import app.closeup.platform.throttle.Throttle;
import app.closeup.tenants.IdentityId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Slows down those who guess passwords or fill mailboxes, and locks nobody out: whoever knocks too often from one
 * address waits, while from anywhere else an account that many knock at only answers more slowly.
 */
@Component
public class Doorkeeper {

    private static final Limit PASSWORD_BY_ACCOUNT_AND_ADDRESS =
            new Limit("sign-in of account from address", 10, Duration.ofMinutes(15));
    private static final Limit PASSWORD_BY_ADDRESS = new Limit("sign-in from address", 100, Duration.ofMinutes(15));
    public static final Limit PASSWORD_BY_ACCOUNT = new Limit("sign-in of account", 30, Duration.ofHours(1));
    private static final Duration SLOW_ANSWER = Duration.ofSeconds(2);

    /** Of one person, wherever from: who comes so far knows the password, and there are but a million codes. */
    private static final Limit SECOND_FACTOR = new Limit("second factor of person", 5, Duration.ofMinutes(15));

    private static final Limit LETTER_FROM_ADDRESS = new Limit("letter from address", 30, Duration.ofHours(1));

    /** Each kind of letter by itself: whoever asks for one kind silences no other. */
    public static final Limit SIGN_UP_LETTER = new Limit("sign-up letter to mailbox", 5, Duration.ofHours(1));

    static final Limit RESET_LETTER = new Limit("reset letter to mailbox", 5, Duration.ofHours(1));
    private static final Limit INVITATION_LETTER = new Limit("invitation letter to mailbox", 5, Duration.ofHours(1));

    private static final Limit INVITATION_OF_COMPANY = new Limit("invitation of company", 50, Duration.ofHours(1));
    private static final Limit COMPANY_SIGN_IN = new Limit("company sign-in from address", 100, Duration.ofMinutes(15));
    private static final Limit OUTSIDE = new Limit("asking outside for company", 60, Duration.ofMinutes(15));
    private static final Limit COMPANY_OF_PERSON = new Limit("company of person", 5, Duration.ofDays(1));

    private static final Limit ARCHIVE_OF_PERSON = new Limit("archive of person", 10, Duration.ofDays(1));

    /** All the staff get a letter each time. */
    private static final Limit DELETION = new Limit("deletion of company", 3, Duration.ofDays(1));

    private static final Limit WRONG_TOKEN = new Limit("wrong token from address", 100, Duration.ofMinutes(15));
    private static final Limit REQUEST_OF_PROGRAM =
            new Limit("request by programs of company", 1_200, Duration.ofMinutes(1));

    private final Throttle throttle;

    Doorkeeper(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @throws TooManyAttemptsException when they have to wait */
    public void beforePassword(String foldedEmail, String address) {
        refuse(PASSWORD_BY_ADDRESS, network(address));
        refuse(PASSWORD_BY_ACCOUNT_AND_ADDRESS, foldedEmail, network(address));
        if (throttle.refusal(PASSWORD_BY_ACCOUNT, foldedEmail).isPresent()) {
            pause();
        }
    }

    /** A right password counts for nothing: a whole office may sign in from one address. */
    public void afterRightPassword(String foldedEmail, String address) {
        throttle.giveBack(PASSWORD_BY_ADDRESS, network(address));
        throttle.forget(PASSWORD_BY_ACCOUNT_AND_ADDRESS, foldedEmail, network(address));
        throttle.forget(PASSWORD_BY_ACCOUNT, foldedEmail);
    }

    /** @throws TooManyAttemptsException when they have to wait */
    public void beforePasskey(String address) {
        refuse(PASSWORD_BY_ADDRESS, network(address));
    }

    public void afterRightPasskey(String address) {
        throttle.giveBack(PASSWORD_BY_ADDRESS, network(address));
    }

    /** @throws TooManyAttemptsException when they have to wait */
    public void beforeSecondFactor(IdentityId person) {
        refuse(SECOND_FACTOR, person.toString());
    }

    public void afterRightSecondFactor(IdentityId person) {
        throttle.forget(SECOND_FACTOR, person.toString());
    }

    /** @throws TooManyAttemptsException when they have to wait */
    public void beforeLetter(String address) {
        refuse(LETTER_FROM_ADDRESS, network(address));
    }

    /** Whether the mailbox has had its share; who asked for more is told nothing of it. */
    public boolean mailboxFull(Limit letter, String foldedEmail) {
        return throttle.refusal(letter, foldedEmail).isPresent();
    }

    /** @throws TooManyAttemptsException when the company has to wait */
    public void beforeInvitation(TenantId company, String foldedEmail) {
        refuse(INVITATION_OF_COMPANY, company.toString());
        refuse(INVITATION_LETTER, foldedEmail);
    }

    /** @throws TooManyAttemptsException when they have to wait */
    public void beforeFounding(IdentityId founder) {
        refuse(COMPANY_OF_PERSON, founder.toString());
    }

    /**
     * Before a company is made of an archive.
     *
     * @throws TooManyAttemptsException when they have to wait
     */
    public void beforeArchive(IdentityId bringer) {
        refuse(ARCHIVE_OF_PERSON, bringer.toString());
    }

    /** @throws TooManyAttemptsException when the company's owners have to wait before they plan its end once more */
    public void beforeDeletion(TenantId company) {
        refuse(DELETION, company.toString());
    }

    /** @throws TooManyAttemptsException when they have to wait */
    public void beforeCompanySignIn(String address) {
        refuse(COMPANY_SIGN_IN, network(address));
    }

    /**
     * Before this machine asks others for a company: providers, the domain name system.
     *
     * @throws TooManyAttemptsException when the company has to wait
     */
    public void beforeAskingOutside(TenantId company) {
        refuse(OUTSIDE, company.toString());
    }

    /** @throws TooManyAttemptsException when a program from there has to wait with its next attempt */
    public void afterWrongToken(String address) {
        refuse(WRONG_TOKEN, network(address));
    }

    /** @throws TooManyAttemptsException when the company's programs have to wait */
    public void beforeRequestOfProgram(TenantId company) {
        refuse(REQUEST_OF_PROGRAM, company.toString());
    }

    private void refuse(Limit limit, String... whom) {
        throttle.refusal(limit, whom).ifPresent(wait -> {
            throw new TooManyAttemptsException(wait.toSeconds() + 1);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of an IPv6 address the first 64 bits: one household has all the rest. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
