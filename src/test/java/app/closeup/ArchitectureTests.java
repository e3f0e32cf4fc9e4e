package app.closeup;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.closeup.platform.tenancy.TenantEvent;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.events.ApplicationModuleListener;

/** What Modulith and the compiler cannot say. Each rule has been seen red once: see {@link ArchitectureRulesTurnRedTests}. */
class ArchitectureTests {

    static final ArchRule VIEWS_SPEAK_TO_SERVICES_NOT_TO_SQL = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "..db..")
            .because("a view knows services, and services know SQL");

    static final ArchRule ONLY_USER_INTERFACES_KNOW_VAADIN = noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("business code runs without a browser");

    static final ArchRule SQL_LIVES_IN_REPOSITORIES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .resideOutsideOfPackages("..db..", "app.closeup.platform..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DSLContext.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .because("the tenant is named once, in the repository");

    static final ArchRule NO_PLAIN_SQL_OUTSIDE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackages("app.closeup.platform..", "..db..")
            .should(new CallsPlainSql())
            .because("typed statements carry the tenant, strings may forget it");

    static final ArchRule EVERY_ROUTE_SAYS_WHO_MAY_ENTER = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Layout.class)
            .should(new CarriesOneAccessAnnotation());

    static final ArchRule VIEWS_ARE_NOBODYS_BUSINESS = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .because("another module links to a screen through its link class");

    static final ArchRule SCREENS_STAY_INSIDE_THEIR_MODULE = classes()
            .that()
            .resideInAPackage("..closeup.*.ui..")
            .and()
            .areNotAnnotatedWith(NamedInterface.class)
            .should(new IsUsedByScreensOfItsModuleOnly())
            .because("another module, and every service, asks for screens by what they offer");

    static final ArchRule LISTENERS_KNOW_THEIR_TENANT = methods()
            .that()
            .areAnnotatedWith(ApplicationModuleListener.class)
            .should(new TakesATenantEvent())
            .because("without it the listener would run with no company");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould(new CallsSystemClockOutsidePlatform())
            .because("tests move the time");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Autowired.class).because("constructors say what a class needs");

    static final ArchRule SCREENS_KEEP_NO_STATIC_STATE = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..ui..")
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("static state is shared by all companies");

    static final ArchRule NO_THREADS_OF_OUR_OWN = noClasses()
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
            .orShould()
            .callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Timer")
            .because("background work goes through the queue of jobs");

    static final ArchRule PACKAGES_FORM_NO_CIRCLES = slices().matching("..closeup.(*).(*)..")
            .should()
            .beFreeOfCycles()
            // The generated tables know the types of identifiers, and the packages of these know the tables.
            .ignoreDependency(resideInAPackage("..db.."), alwaysTrue())
            .because("what knows each other is one thing, and what is several can be read one after the other");

    static final ArchRule OPTIONAL_IS_A_RETURN_TYPE_ONLY = codeUnits()
            .that()
            .haveNameNotStartingWith("lambda$")
            .should(new TakesNoOptional())
            .because("who has nothing to give gives null, and the type says so");

    private static final JavaClasses CLOSEUP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(CloseupApplication.class);

    @Test
    void viewsSpeakToServicesNotToSql() {
        VIEWS_SPEAK_TO_SERVICES_NOT_TO_SQL.check(CLOSEUP);
    }

    @Test
    void onlyUserInterfacesKnowVaadin() {
        ONLY_USER_INTERFACES_KNOW_VAADIN.check(CLOSEUP);
    }

    @Test
    void sqlLivesInRepositories() {
        SQL_LIVES_IN_REPOSITORIES.check(CLOSEUP);
    }

    @Test
    void noPlainSqlOutsidePlatform() {
        NO_PLAIN_SQL_OUTSIDE_PLATFORM.check(CLOSEUP);
    }

    @Test
    void everyRouteSaysWhoMayEnter() {
        EVERY_ROUTE_SAYS_WHO_MAY_ENTER.check(CLOSEUP);
    }

    @Test
    void viewsAreNobodysBusiness() {
        VIEWS_ARE_NOBODYS_BUSINESS.check(CLOSEUP);
    }

    @Test
    void screensStayInsideTheirModule() {
        SCREENS_STAY_INSIDE_THEIR_MODULE.check(CLOSEUP);
    }

    @Test
    void listenersKnowTheirTenant() {
        LISTENERS_KNOW_THEIR_TENANT.allowEmptyShould(true).check(CLOSEUP);
    }

    @Test
    void timeComesFromTheClock() {
        TIME_COMES_FROM_THE_CLOCK.check(CLOSEUP);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NOTHING_IS_INJECTED_INTO_FIELDS.check(CLOSEUP);
    }

    @Test
    void screensKeepNoStaticState() {
        SCREENS_KEEP_NO_STATIC_STATE.check(CLOSEUP);
    }

    @Test
    void noThreadsOfOurOwn() {
        NO_THREADS_OF_OUR_OWN.check(CLOSEUP);
    }

    @Test
    void packagesFormNoCircles() {
        PACKAGES_FORM_NO_CIRCLES.check(CLOSEUP);
    }

    @Test
    void optionalIsAReturnTypeOnly() {
        OPTIONAL_IS_A_RETURN_TYPE_ONLY.check(CLOSEUP);
    }

    private static final class TakesNoOptional extends ArchCondition<JavaCodeUnit> {

        TakesNoOptional() {
            super("take no Optional");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            var takes = unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class));
            events.add(new SimpleConditionEvent(unit, !takes, unit.getFullName() + " takes an Optional"));
        }
    }

    private static final class CallsPlainSql extends ArchCondition<JavaClass> {

        private static final Set<String> PLAIN =
                Set.of("sql", "query", "field", "table", "condition", "fetch", "execute", "resultQuery");

        CallsPlainSql() {
            super("write SQL as a string");
        }

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            origin.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getPackageName().startsWith("org.jooq"))
                    .filter(call -> PLAIN.contains(call.getName()))
                    .filter(call -> call.getTarget().getRawParameterTypes().stream()
                            .findFirst()
                            .filter(first -> first.isEquivalentTo(String.class))
                            .isPresent())
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
        }
    }

    private static final class CarriesOneAccessAnnotation extends ArchCondition<JavaClass> {

        private static final Set<Class<?>> ACCESS =
                Set.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

        CarriesOneAccessAnnotation() {
            super("carry one access annotation");
        }

        @Override
        public void check(JavaClass view, ConditionEvents events) {
            var found = ACCESS.stream()
                    .filter(access -> view.getAnnotations().stream()
                            .map(JavaAnnotation::getRawType)
                            .anyMatch(type -> type.getName().equals(access.getName())))
                    .count();
            events.add(new SimpleConditionEvent(
                    view, found == 1, view.getName() + " carries " + found + " access annotations"));
        }
    }

    private static final class IsUsedByScreensOfItsModuleOnly extends ArchCondition<JavaClass> {

        private static final Pattern SCREENS = Pattern.compile(".*closeup\\.\\w+\\.ui(?=\\.|$)");

        IsUsedByScreensOfItsModuleOnly() {
            super("be used by the screens of its module only");
        }

        @Override
        public void check(JavaClass screen, ConditionEvents events) {
            screen.getDirectDependenciesToSelf().stream()
                    .filter(use -> !screens(use.getOriginClass()).equals(screens(screen)))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
        }

        private static String screens(JavaClass type) {
            var found = SCREENS.matcher(type.getPackageName());
            return found.find() ? found.group() : "";
        }
    }

    private static final class TakesATenantEvent extends ArchCondition<JavaMethod> {

        TakesATenantEvent() {
            super("take one TenantEvent");
        }

        @Override
        public void check(JavaMethod listener, ConditionEvents events) {
            var parameters = listener.getRawParameterTypes();
            var right = parameters.size() == 1 && parameters.getFirst().isAssignableTo(TenantEvent.class);
            events.add(new SimpleConditionEvent(listener, right, listener.getFullName() + " takes " + parameters));
        }
    }

    private static final class CallsSystemClockOutsidePlatform extends ArchCondition<JavaClass> {

        CallsSystemClockOutsidePlatform() {
            super("make a clock outside platform");
        }

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            origin.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system"))
                    .filter(_ -> !origin.getPackageName().equals("app.closeup.platform"))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
        }
    }
}
