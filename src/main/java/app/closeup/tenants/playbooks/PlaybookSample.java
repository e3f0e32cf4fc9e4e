package app.closeup.tenants.playbooks;

import app.closeup.platform.Ids;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.playbooks.PlaybookRepository.Author;
import app.closeup.tenants.playbooks.PlaybookRun.End;
import app.closeup.tenants.playbooks.PlaybookRun.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A sample company has had its playbooks for a year and works with them, mostly as written. */
@Component
@Order(31)
class PlaybookSample implements SampleData {

    private static final int RUNS = 36;
    private static final List<String> SITUATIONS = List.of(
            "complaint", "late-delivery", "caller-on-hold", "silent-customer", "unexpected-fee", "price-change");

    private final Playbooks playbooks;
    private final PlaybookRepository repository;
    private final RunRepository runs;
    private final DefaultPlaybooks defaults;
    private final Records records;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    PlaybookSample(
            Playbooks playbooks,
            PlaybookRepository repository,
            RunRepository runs,
            DefaultPlaybooks defaults,
            Records records,
            MessageSource messages,
            TransactionOperations transaction,
            Clock clock) {
        this.playbooks = playbooks;
        this.repository = repository;
        this.runs = runs;
        this.defaults = defaults;
        this.records = records;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public long size() {
        return RUNS;
    }

    /** In one transaction; a company that has written its own keeps to those. */
    @Override
    public void fill(SampleProgress progress) {
        transaction.executeWithoutResult(_ -> {
            if (repository.all().isEmpty()) {
                fill(clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
            progress.advance(RUNS);
        });
    }

    @Override
    public void remove(SampleProgress progress) {
        transaction.executeWithoutResult(_ -> {
            runs.removeSample();
            repository.removeSample();
            progress.advance(RUNS);
        });
    }

    private void fill(Instant now) {
        var from = LocalDate.ofInstant(now, clock.getZone()).minusYears(1);
        var author = new Author(null, null, now.minus(Duration.ofDays(365)));
        var published = new HashMap<String, PlaybookId>();
        var suggestions = defaults.all();
        suggestions.forEach(suggested ->
                published.put(suggested.situation(), playbooks.publish(suggested, author, from, "sample")));
        var customers = records.ofSample(RUNS);
        if (!customers.isEmpty()) {
            IntStream.range(0, RUNS).forEach(number -> {
                var situation = SITUATIONS.get(number % SITUATIONS.size());
                var content = suggestions.stream()
                        .filter(suggested -> suggested.situation().equals(situation))
                        .map(DefaultPlaybooks.Suggested::content)
                        .findFirst()
                        .orElse(PlaybookContent.BLANK);
                runs.insert(
                        run(number, published, situation, content, customers.get(number % customers.size()), now),
                        null,
                        "sample");
            });
        }
    }

    /** The latest few are open; every seventh of the others was deviated from. */
    private PlaybookRun run(
            int number,
            Map<String, PlaybookId> published,
            String situation,
            PlaybookContent content,
            RecordRef record,
            Instant now) {
        var isOpen = number < 4;
        var began = now.minus(Duration.ofHours(5 + 71L * number));
        var deviated = number % 7 == 5;
        var by = words("person." + (number % 3 + 1));
        var steps = new ArrayList<Step>();
        for (var step = 0; step < content.must().size(); step++) {
            var done = isOpen ? step < number % 3 : !deviated || step > 0;
            var item = content.must().get(step);
            steps.add(new Step(
                    item.id(),
                    item.text(),
                    done ? began.plus(Duration.ofMinutes(10L * step)) : null,
                    done ? by : null));
        }
        return new PlaybookRun(
                new PlaybookRunId(Ids.next()),
                published.getOrDefault(situation, new PlaybookId(Ids.next())),
                1,
                record,
                steps,
                isOpen ? RunState.OPEN : deviated ? RunState.DEVIATED : RunState.FOLLOWED,
                1,
                by,
                began,
                isOpen ? null : end(number, deviated, by, began));
    }

    private End end(int number, boolean deviated, String by, Instant began) {
        return new End(
                number % 9 == 8 ? Outcome.NOT_SOLVED : number % 5 == 4 ? Outcome.PARTLY : Outcome.SOLVED,
                deviated ? words("deviated") : null,
                by,
                began.plus(Duration.ofHours(20)));
    }

    private String words(String key) {
        return messages.getMessage("playbooks.sample." + key, null, Locale.ENGLISH);
    }
}
