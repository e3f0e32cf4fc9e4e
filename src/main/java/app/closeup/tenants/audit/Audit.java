package app.closeup.tenants.audit;

import static java.util.stream.Collectors.toSet;

import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.AuditRepository.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what is done, in the transaction in which it is done: both happen or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

    private static final byte OPEN = 0;
    private static final byte SEALED = 1;

    private final AuditRepository repository;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Audit(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        record(List.of(entry));
    }

    /** Of many records at once, a few hundred up to a thousand in a call. */
    public void record(Collection<AuditEntry> entries) {
        // Who is on their way into another company is nobody in it yet.
        var person = SignedIn.current()
                .filter(one -> one.tenant().equals(TenantContext.tenant()))
                .map(SignedIn::member)
                .orElse(null);
        record(entries, new Origin(null, clock.instant(), person, address()));
    }

    /** What was done earlier, or by somebody who is not at work here now. */
    void record(Collection<AuditEntry> entries, Origin origin) {
        if (entries.isEmpty()) {
            return;
        }
        var person = origin.by();
        var address = origin.address();
        var subjects = entries.stream()
                .filter(AuditEntry::personal)
                .map(AuditEntry::record)
                .filter(Objects::nonNull)
                .collect(toSet());
        if (person != null && address != null) {
            subjects.add(person.value());
        }
        var keys = keys(subjects);
        var sealed = new ArrayList<Sealed>(entries.size());
        for (var entry : entries) {
            sealed.add(new Sealed(
                    origin.id() == null ? Ids.next() : origin.id(),
                    origin.at(),
                    person,
                    entry.act(),
                    entry.area(),
                    entry.record(),
                    details(entry, keys),
                    address(entry, origin, keys)));
        }
        repository.insert(sealed);
    }

    boolean knows(UUID event) {
        return !repository.find(event).isEmpty();
    }

    /** Nobody reads any more what was done to these customers or members, or from where they did it. */
    public void erase(Collection<UUID> subjects) {
        repository.dropKeys(subjects);
    }

    List<AuditEvent> open(List<Sealed> events) {
        var members =
                events.stream().map(Sealed::member).filter(Objects::nonNull).collect(toSet());
        var subjects = Stream.concat(
                        events.stream().map(Sealed::record), members.stream().map(MemberId::value))
                .filter(Objects::nonNull)
                .collect(toSet());
        var keys = repository.keys(subjects);
        var names = repository.names(members);
        return events.stream().map(event -> open(event, keys, names)).toList();
    }

    private AuditEvent open(Sealed event, Map<UUID, byte[]> keys, Map<MemberId, String> names) {
        var details = details(event, keys);
        var member = event.member();
        // Whom nobody knows came to somebody's door: it is theirs to be forgotten.
        var subject = member == null ? event.record() : member.value();
        var key = subject == null ? null : keys.get(subject);
        return new AuditEvent(
                event.id(),
                event.at(),
                member,
                member == null ? null : names.get(member),
                event.act(),
                event.area(),
                event.record(),
                details.name(),
                details.changes(),
                key == null || event.address() == null ? null : AuditCipher.decrypt(key, event.address()));
    }

    private static byte @Nullable [] address(AuditEntry entry, Origin origin, Map<UUID, byte[]> keys) {
        var by = origin.by();
        var subject = by != null ? by.value() : entry.personal() ? entry.record() : null;
        return subject == null || origin.address() == null
                ? null
                : AuditCipher.encrypt(key(keys, subject), origin.address());
    }

    private byte @Nullable [] details(AuditEntry entry, Map<UUID, byte[]> keys) {
        if (entry.name() == null && entry.changes().isEmpty()) {
            return null;
        }
        var text = json.writeValueAsString(new Details(entry.name(), entry.changes()));
        return entry.personal() && entry.record() != null
                ? marked(SEALED, AuditCipher.encrypt(key(keys, entry.record()), text))
                : marked(OPEN, text.getBytes(StandardCharsets.UTF_8));
    }

    private Details details(Sealed event, Map<UUID, byte[]> keys) {
        var stored = event.details();
        if (stored == null) {
            return Details.NONE;
        }
        var content = Arrays.copyOfRange(stored, 1, stored.length);
        if (stored[0] == OPEN) {
            return json.readValue(new String(content, StandardCharsets.UTF_8), Details.class);
        }
        var key = event.record() == null ? null : keys.get(event.record());
        return key == null ? Details.NONE : json.readValue(AuditCipher.decrypt(key, content), Details.class);
    }

    private static byte[] marked(byte mark, byte[] content) {
        return ByteBuffer.allocate(1 + content.length).put(mark).put(content).array();
    }

    private Map<UUID, byte[]> keys(Set<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var keys = new HashMap<>(repository.keys(subjects));
        var fresh = new HashMap<UUID, byte[]>();
        subjects.stream()
                .filter(subject -> !keys.containsKey(subject))
                .forEach(subject -> fresh.put(subject, AuditCipher.newKey()));
        if (fresh.isEmpty()) {
            return keys;
        }
        repository.addKeys(fresh);
        // Another one may have made a key at the same time: theirs stands.
        keys.putAll(repository.keys(fresh.keySet()));
        return keys;
    }

    private static byte[] key(Map<UUID, byte[]> keys, UUID subject) {
        return Objects.requireNonNull(keys.get(subject));
    }

    /** From where the request came that is being answered. */
    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    /**
     * Who did something, from where.
     *
     * @param id of the event; null for a new one
     */
    record Origin(
            @Nullable UUID id,
            Instant at,
            @Nullable MemberId by,
            @Nullable String address) {}

    record Details(@Nullable String name, List<AuditEntry.Change> changes) {

        static final Details NONE = new Details(null, List.of());
    }
}
