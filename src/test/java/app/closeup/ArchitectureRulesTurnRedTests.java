package app.closeup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each is shown classes that break it. */
class ArchitectureRulesTurnRedTests {

    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("breaching");

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleTurnsRed(ArchRule rule) {
        assertThat(rule.evaluate(BREACHES).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureTests.VIEWS_SPEAK_TO_SERVICES_NOT_TO_SQL,
                ArchitectureTests.ONLY_USER_INTERFACES_KNOW_VAADIN,
                ArchitectureTests.SQL_LIVES_IN_REPOSITORIES,
                ArchitectureTests.NO_PLAIN_SQL_OUTSIDE_PLATFORM,
                ArchitectureTests.EVERY_ROUTE_SAYS_WHO_MAY_ENTER,
                ArchitectureTests.VIEWS_ARE_NOBODYS_BUSINESS,
                ArchitectureTests.SCREENS_STAY_INSIDE_THEIR_MODULE,
                ArchitectureTests.LISTENERS_KNOW_THEIR_TENANT,
                ArchitectureTests.TIME_COMES_FROM_THE_CLOCK,
                ArchitectureTests.NOTHING_IS_INJECTED_INTO_FIELDS,
                ArchitectureTests.SCREENS_KEEP_NO_STATIC_STATE,
                ArchitectureTests.NO_THREADS_OF_OUR_OWN);
    }
}
