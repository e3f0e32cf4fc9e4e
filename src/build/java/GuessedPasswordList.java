import app.closeup.platform.Hashes;
import app.closeup.platform.text.Folding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the list of passwords that Closeup refuses: the first five bytes of the SHA-256 of each folded password, sorted.
 * Run by hand when the list is to be made anew: see the notice beside the list for where its sources come from.
 *
 * <pre>java -cp target/classes src/build/java/GuessedPasswordList.java LIST TEXT...</pre>
 */
class GuessedPasswordList {

    private static final int BYTES = 5;
    private static final int SHORTEST = 4;

    public static void main(String[] arguments) throws IOException {
        var hashes = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (var source : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            try (Stream<String> lines = Files.lines(Path.of(source), StandardCharsets.UTF_8)) {
                lines.map(Folding::fold)
                        .filter(line -> line.length() >= SHORTEST)
                        .map(line -> Arrays.copyOf(Hashes.sha256(line), BYTES))
                        .forEach(hashes::add);
            }
        }
        var list = new ByteArrayOutputStream();
        for (var hash : hashes) {
            list.write(hash);
        }
        Files.write(Path.of(arguments[0]), list.toByteArray());
        System.out.println(hashes.size() + " passwords");
    }
}
