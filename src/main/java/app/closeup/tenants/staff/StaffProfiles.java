package app.closeup.tenants.staff;

import app.closeup.platform.Ids;
import app.closeup.platform.pictures.RefusedPictureException;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final CompanySettings company;

    StaffProfiles(StaffProfileRepository repository, Staff staff, Audit audit, CompanySettings company) {
        this.repository = repository;
        this.staff = staff;
        this.audit = audit;
        this.company = company;
    }

    /** Of a photo that is uploaded, in bytes. */
    public static int largestPhoto() {
        return Portrait.LARGEST;
    }

    /** Whether the signed-in person may say who stands in for this one, and decides in their place. */
    public static boolean mayNameDeputy(MemberId member) {
        return SignedIn.current().filter(me -> !me.member().equals(member)).isEmpty()
                || SignedIn.may(TenantAreas.ROLES, Action.EDIT);
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
        var before = repository.find(member);
        if (before.isEmpty() || !repository.update(member, version, tidy)) {
            return false;
        }
        remember(member, tidy.name(), before.get().details().changes(tidy));
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
                remember(member, Change.of("tenants.person.photo"));
            }
            return Optional.empty();
        } catch (RefusedPictureException refused) {
            return Optional.of(Portrait.messageKey(refused));
        }
    }

    public void removePhoto(MemberId member) {
        requireRight(member);
        if (repository.removePhoto(member)) {
            remember(member, Change.of("tenants.person.photo.remove"));
        }
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
        var before = repository.hours(member);
        repository.keepHours(member, hours);
        remember(member, new Change("tenants.person.hours", words(before), words(hours)));
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
        if (deputy != null && !mayNameDeputy(member)) {
            return Optional.of("tenants.person.absence.deputy.theirs");
        }
        var absence = new Absence(Ids.next(), member, first, last, deputy);
        repository.insert(absence);
        remember(member, new Change("tenants.person.absence", null, words(absence)));
        return Optional.empty();
    }

    public void removeAbsence(UUID id) {
        repository.absence(id).ifPresent(absence -> {
            requireRight(absence.member());
            repository.removeAbsence(id);
            remember(absence.member(), new Change("tenants.person.absence", words(absence), null));
        });
    }

    private void remember(MemberId member, Change change) {
        repository.find(member).ifPresent(person -> remember(member, person.name(), List.of(change)));
    }

    private void remember(MemberId member, String name, List<Change> changes) {
        audit.record(AuditEntry.ofPerson(Act.CHANGED, TenantAreas.STAFF, member.value(), name)
                .with(changes));
    }

    private static @Nullable String words(Collection<WorkingHours> hours) {
        return hours.isEmpty()
                ? null
                : hours.stream()
                        .sorted(Comparator.comparing(WorkingHours::day))
                        .map(one -> one.day() + " " + one.from() + "–" + one.until())
                        .collect(Collectors.joining(", "));
    }

    private String words(Absence absence) {
        var days = absence.first() + " – " + absence.last();
        return staff.name(absence.deputy())
                .map(deputy -> days + ", " + deputy.name())
                .orElse(days);
    }

    private LocalDate today() {
        return company.today();
    }

    private static void requireRight(MemberId member) {
        if (!mayChange(member)) {
            throw new AccessDeniedException("Nobody changes a colleague's profile without the right to");
        }
    }
}
