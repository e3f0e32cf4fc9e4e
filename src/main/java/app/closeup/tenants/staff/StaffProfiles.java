package app.closeup.tenants.staff;

import app.closeup.platform.Ids;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues of the current company in close-up. Everybody changes their own profile; others need the right to. */
@Service
@Transactional
public class StaffProfiles {

    private final StaffProfileRepository repository;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    StaffProfiles(StaffProfileRepository repository, Staff staff, Audit audit, Clock clock) {
        this.repository = repository;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a photo that is uploaded, in bytes. */
    public static int largestPhoto() {
        return Portrait.LARGEST;
    }

    /** Whether the signed-in person may change this one's profile. */
    public static boolean mayChange(MemberId member) {
        return SignedIn.current()
                .filter(person ->
                        !person.member().equals(member) && !person.access().may(TenantAreas.STAFF, Action.EDIT))
                .isEmpty();
    }

    @Transactional(readOnly = true)
    public Optional<StaffProfile> find(MemberId member) {
        return repository.find(member);
    }

    /**
     * Unless somebody else has changed the profile since the given version; says whether it did.
     *
     * @throws IllegalArgumentException when the details have {@linkplain ProfileDetails#problems() problems}
     */
    public boolean change(MemberId member, long version, ProfileDetails details) {
        requireRight(member);
        var tidy = details.tidy();
        if (!tidy.problems().isEmpty()) {
            throw new IllegalArgumentException("The form was not checked");
        }
        if (!repository.update(member, version, tidy)) {
            return false;
        }
        audit.record(AuditEntry.ofPerson(Act.CHANGED, TenantAreas.STAFF, member.value(), tidy.name()));
        return true;
    }

    /** A PNG of at most 256 by 256 points. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(MemberId member) {
        return repository.photo(member);
    }

    /** Says what is wrong with the upload, by the key of a message. */
    public Optional<String> changePhoto(MemberId member, byte[] upload) {
        requireRight(member);
        try {
            var redrawn = Portrait.redrawn(upload);
            if (repository.find(member).isPresent()) {
                repository.keepPhoto(member, redrawn);
            }
            return Optional.empty();
        } catch (Portrait.RefusedException refused) {
            return Optional.of(refused.messageKey());
        }
    }

    public void removePhoto(MemberId member) {
        requireRight(member);
        repository.removePhoto(member);
    }

    /** By the days of the week; a day that is missing is a day off. */
    @Transactional(readOnly = true)
    public List<WorkingHours> hours(MemberId member) {
        return repository.hours(member);
    }

    /** @param hours one entry a day at most, each in order */
    public void changeHours(MemberId member, Collection<WorkingHours> hours) {
        requireRight(member);
        var days = new HashSet<>();
        if (!hours.stream().allMatch(one -> one.inOrder() && days.add(one.day()))) {
            throw new IllegalArgumentException("The form was not checked");
        }
        repository.keepHours(member, hours);
    }

    /** Those that are not over, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> absences(MemberId member) {
        return repository.absences(member, today());
    }

    /** Or says why not, by the key of a message. */
    public Optional<String> addAbsence(MemberId member, LocalDate first, LocalDate last, @Nullable MemberId deputy) {
        requireRight(member);
        if (last.isBefore(first)) {
            return Optional.of("tenants.person.absence.order");
        }
        if (last.isBefore(today())) {
            return Optional.of("tenants.person.absence.over");
        }
        if (deputy != null && (deputy.equals(member) || staff.find(deputy).isEmpty())) {
            return Optional.of("tenants.person.absence.deputy.wrong");
        }
        repository.insert(new Absence(Ids.next(), member, first, last, deputy));
        return Optional.empty();
    }

    public void removeAbsence(UUID id) {
        repository.absence(id).ifPresent(absence -> {
            requireRight(absence.member());
            repository.removeAbsence(id);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static void requireRight(MemberId member) {
        if (!mayChange(member)) {
            throw new AccessDeniedException("Nobody changes a colleague's profile without the right to");
        }
    }
}
