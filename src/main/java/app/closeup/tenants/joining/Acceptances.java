package app.closeup.tenants.joining;

import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.Companies;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.Passwords;
import app.closeup.tenants.letters.SingleUseTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import app.closeup.tenants.letters.SingleUseTokens.Subject;
import app.closeup.tenants.staff.Teams;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How an invited person joins: whoever holds the link, and nobody by another address than the invited one. */
@Service
public class Acceptances {

    private final InvitationRepository invitations;
    private final IdentityRepository identities;
    private final Founding founding;
    private final Teams teams;
    private final Companies companies;
    private final SingleUseTokens tokens;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    Acceptances(
            InvitationRepository invitations,
            IdentityRepository identities,
            Founding founding,
            Teams teams,
            Companies companies,
            SingleUseTokens tokens,
            Passwords passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.invitations = invitations;
        this.identities = identities;
        this.founding = founding;
        this.teams = teams;
        this.companies = companies;
        this.tokens = tokens;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a link offers, as long as it does. */
    public Optional<Offer> open(String token) {
        return transaction
                .execute(_ -> tokens.open(Purpose.INVITATION, token))
                .flatMap(open -> TenantContext.callAs(company(open), () -> transaction.execute(_ -> offer(open))));
    }

    /** Makes a newcomer's account, whose address the link proves, and their place; false when the link is outdated. */
    public boolean accept(String token, String name, String password) {
        var offer = open(token);
        if (offer.isEmpty()) {
            return false;
        }
        if (!Names.valid(name)
                || PasswordRule.problem(
                                password, offer.get().email(), offer.get().company())
                        .isPresent()) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var hash = passwords.hash(password);
        return join(token, invitation -> {
                    var newcomer = new Identity(new IdentityId(Ids.next()), invitation.email(), hash);
                    return identities.insert(newcomer, clock.instant())
                            ? Optional.of(new Joining(newcomer, Names.tidy(name)))
                            : Optional.empty();
                })
                .isPresent();
    }

    /** Gives the signed-in person, whose address it has to be, their place; empty when the link is outdated. */
    public Optional<SignedIn> accept(String token) {
        var person = SignedIn.current().orElseThrow();
        return join(
                token,
                invitation -> identities
                        .find(person.identity())
                        .filter(identity ->
                                EmailAddress.folded(identity.email()).equals(EmailAddress.folded(invitation.email())))
                        .map(identity -> new Joining(identity, person.name())));
    }

    private Optional<SignedIn> join(String token, Function<Invitation, Optional<Joining>> who) {
        var subject = transaction.execute(_ -> tokens.open(Purpose.INVITATION, token));
        return subject.flatMap(open -> TenantContext.callAs(
                company(open),
                () -> transaction.execute(status -> {
                    var joined = invitations
                            .pending(open.id())
                            .filter(_ -> tokens.use(Purpose.INVITATION, token).isPresent())
                            .filter(invitation -> invitations.accept(invitation.id(), clock.instant()))
                            .flatMap(invitation -> who.apply(invitation).map(joining -> settle(joining, invitation)));
                    if (joined.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return joined;
                })));
    }

    private SignedIn settle(Joining joining, Invitation invitation) {
        var company = TenantContext.tenant();
        return companies.at(joining.identity().id(), company).orElseGet(() -> {
            var person = founding.settle(company, joining.identity(), joining.name(), invitation.role());
            SignedIn.runAs(person, () -> teams.settle(person.member(), invitation.teams()));
            // With the rights that the teams give.
            return companies.at(joining.identity().id(), company).orElse(person);
        });
    }

    private Optional<Offer> offer(Subject subject) {
        return invitations
                .pending(subject.id())
                .map(invitation -> new Offer(
                        companies.current().name(),
                        invitation.invitedBy(),
                        invitation.email(),
                        identities
                                .byEmail(EmailAddress.folded(invitation.email()))
                                .map(Identity::id)
                                .orElse(null)));
    }

    private static TenantId company(Subject invitation) {
        return Objects.requireNonNull(invitation.company());
    }

    private record Joining(Identity identity, String name) {}

    /**
     * A place in a company.
     *
     * @param known whose address it is, or null when nobody has signed in by it yet
     */
    public record Offer(
            String company,
            String invitedBy,
            String email,
            @Nullable IdentityId known) {}
}
