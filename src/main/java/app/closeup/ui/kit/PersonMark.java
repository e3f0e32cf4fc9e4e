package app.closeup.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The initials of a person (round) or an organisation (square); decoration beside the written name. */
public final class PersonMark extends Span {

    private PersonMark(String name, String... classNames) {
        super(initials(name));
        addClassName("avatar");
        addClassNames(classNames);
        getElement().setAttribute("aria-hidden", "true");
    }

    public static PersonMark person(String name) {
        return new PersonMark(name);
    }

    public static PersonMark organisation(String name) {
        return new PersonMark(name, "avatar-organisation");
    }

    public PersonMark large() {
        addClassName("avatar-large");
        return this;
    }

    /** The first letters of the first and the last word; the first two letters of a single word. */
    public static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        if (words.size() == 1) {
            return start(words.getFirst(), 2);
        }
        return start(words.getFirst(), 1) + start(words.getLast(), 1);
    }

    private static String start(String word, int letters) {
        return word.codePoints()
                .limit(letters)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
