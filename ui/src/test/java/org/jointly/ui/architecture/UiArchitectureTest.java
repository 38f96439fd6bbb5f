package org.jointly.ui.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.access.Role;
import org.jointly.local.Staircase;
import org.junit.jupiter.api.Test;

/** The shape of the user interface: features on the same stairs as in the backend, and a ground floor that knows none. */
class UiArchitectureTest {
    /** What every feature of the user interface may use. */
    private static final List<String> GROUND = List.of("settings", "component", "session", "shell", "home", "web");

    /** Everything on screen is seen by a person who acts for an organisation, so the ground floor speaks of both. */
    private static final String[] KNOWN_BELOW = {
        "org.jointly.api", "org.jointly.api.organisation", "org.jointly.api.access"
    };

    private static final Path SOURCES = Path.of("src/main/java/org/jointly/ui");
    private static final int MOST_TYPES = 25;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(new WithoutTheLocalStack())
            .importPackages("org.jointly");

    @Test
    void everyFeatureLeansOnlyOnTheStepsBelowAndOnTheGroundFloor() {
        for (var feature : Staircase.features()) {
            noClasses()
                    .that()
                    .resideInAPackage(viewsOf(feature))
                    .should()
                    .dependOnClassesThat(ours().and(not(openTo(feature))))
                    .because(feature + " may lean only on the steps below it and on the ground floor")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    /** So the shell, the home page and the session list no feature: what a feature has to show, it offers. */
    @Test
    void theGroundFloorKnowsNoFeature() {
        noClasses()
                .that(resideInAnyPackage(ground()).or(resideInAPackage("org.jointly.ui")))
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage(ground()).or(resideInAnyPackage(KNOWN_BELOW)))))
                .check(CLASSES);
    }

    /** An address is a name too. */
    @Test
    void theGroundFloorNamesNoAddressOfAFeature() throws IOException {
        var rooms = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(type -> type.getAnnotationOfType(Route.class).value().split("/", 2)[0])
                .filter(first -> !first.isEmpty())
                .collect(Collectors.toSet());
        var named = Pattern.compile("\"/?(" + String.join("|", rooms) + ")[/\"]");

        assertThat(rooms).contains("programmes", "voices");
        for (var ground : GROUND) {
            try (var files = Files.walk(SOURCES.resolve(ground))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .allSatisfy(file -> assertThat(Files.readString(file).replace("\"role\", \"search\"", ""))
                                .as("a role of ARIA is no address")
                                .doesNotContainPattern(named));
            }
        }
    }

    /** A feature is entered by its own package; the rooms behind it are its own affair. */
    @Test
    void roomsAreSeenInTheirFeatureAlone() {
        for (var feature : Staircase.features()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(viewsOf(feature))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.jointly.ui." + feature + ".*..")
                    .because("the rooms of " + feature + " are its own affair")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    /** Otherwise a new package would escape every rule above. */
    @Test
    void everyPackageStandsOnTheStaircaseOrOnTheGroundFloor() {
        var known = Stream.of(
                        Stream.of("org.jointly.ui"),
                        Stream.of(ground()),
                        Staircase.features().stream().map(UiArchitectureTest::viewsOf))
                .flatMap(Function.identity())
                .toArray(String[]::new);
        classes()
                .that(resideInAPackage("org.jointly.ui.."))
                .should()
                .resideInAnyPackage(known)
                .check(CLASSES);
    }

    @Test
    void noPackagesLeanOnEachOther() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageIsTooFullToOverlook() {
        var types = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.jointly.ui"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getName().contains("$"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(types)
                .isNotEmpty()
                .allSatisfy((name, many) -> assertThat(many).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void theContractIsAllTheUiKnowsOfTheBackend() {
        noClasses()
                .that(resideInAPackage("org.jointly.ui.."))
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage("org.jointly.ui..", "org.jointly.api.."))))
                .check(CLASSES);
    }

    @Test
    void noNameHidesWhatTheThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Helper|Utils?|DTO|Dto)")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void whatIsSaidGoesToTheLog() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> openTo(String feature) {
        var packages = Staircase.openTo(feature).stream()
                .flatMap(open -> Stream.of(viewsOf(open), "org.jointly.api." + open + ".."))
                .toArray(String[]::new);
        // Everybody may speak of what the whole contract shares, and of the roles of whoever acts.
        return resideInAnyPackage(packages)
                .or(resideInAnyPackage(ground()))
                .or(resideInAPackage("org.jointly.api"))
                .or(equivalentTo(Role.class));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.jointly..");
    }

    private static String viewsOf(String feature) {
        return "org.jointly.ui." + feature + "..";
    }

    private static String[] ground() {
        return GROUND.stream().map(UiArchitectureTest::viewsOf).toArray(String[]::new);
    }

    /** Each package by itself, also where one lies in another. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.jointly.ui")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of the user interface";
        }
    }

    /** The stack of the developer's machine is no part of what runs in production. */
    private static final class WithoutTheLocalStack implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/jointly/local/")
                    && !location.contains("jointly-local")
                    && !location.contains("/org/jointly/signin/")
                    && !location.contains("jointly-sign-in");
        }
    }
}
