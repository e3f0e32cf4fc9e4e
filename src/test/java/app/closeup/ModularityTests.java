package app.closeup;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Pattern ARROW = Pattern.compile("^ +\\w+ --> \\w+$", Pattern.MULTILINE);

    private final ApplicationModules modules = ApplicationModules.of(CloseupApplication.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void theReadmesModuleMapIsTrue() throws IOException {
        assertThat(drawnArrows()).isEqualTo(knownModules());
    }

    @Test
    void theModulesAreDrawnInDetail() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    private static Set<String> drawnArrows() throws IOException {
        return ARROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> knownModules() {
        return modules.stream()
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(known -> module.getIdentifier() + " --> " + known.getIdentifier()))
                .collect(toCollection(TreeSet::new));
    }
}
