package app.closeup.tenants.playbooks;

import app.closeup.platform.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Playbooks to begin with, one for each built-in situation: ours, to be made one's own. */
@Component
class DefaultPlaybooks {

    private static final String FILE = "app/closeup/tenants/playbooks/suggestions.json";
    private static final TypeReference<List<Written>> WRITTEN = new TypeReference<>() {};

    private final List<Written> written = read();

    List<Suggested> all() {
        return written.stream().map(DefaultPlaybooks::suggested).toList();
    }

    private static Suggested suggested(Written playbook) {
        return new Suggested(
                playbook.situation(),
                playbook.title(),
                new PlaybookContent(
                        playbook.aim(),
                        items(playbook.must()),
                        items(playbook.may()),
                        playbook.reactions().stream()
                                .map(reaction ->
                                        new PlaybookContent.Reaction(Ids.next(), reaction.text(), reaction.wordings()))
                                .toList(),
                        rules(playbook.notDone()),
                        rules(playbook.never()),
                        playbook.conditions(),
                        List.of()));
    }

    private static List<PlaybookContent.Item> items(List<String> texts) {
        return texts.stream()
                .map(text -> new PlaybookContent.Item(Ids.next(), text))
                .toList();
    }

    private static List<PlaybookContent.Rule> rules(List<WrittenRule> rules) {
        return rules.stream()
                .map(rule -> new PlaybookContent.Rule(Ids.next(), rule.text(), rule.act()))
                .toList();
    }

    private static List<Written> read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return Objects.requireNonNull(JsonMapper.builder().build().readValue(file, WRITTEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Suggested(String situation, String title, PlaybookContent content) {}

    private record Written(
            String situation,
            String title,
            String aim,
            List<Condition> conditions,
            List<String> must,
            List<String> may,
            List<WrittenReaction> reactions,
            List<WrittenRule> notDone,
            List<WrittenRule> never) {}

    private record WrittenReaction(String text, @Nullable Map<String, String> wordings) {}

    private record WrittenRule(String text, @Nullable String act) {}
}
