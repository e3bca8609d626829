package rowreader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import rowreader.view.PaintedText;
import rowreader.view.ScrollingRegion;

/** The rooms of the house, and which doors there are: the root package-info tells the story. */
@AnalyzeClasses(packages = "rowreader", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** A room may import those before it. */
    private static final List<String> ROOMS =
            List.of("files", "data", "network", "trace", "export", "viewmodel", "view");

    /** A wing of {@code network} may import those before it. */
    private static final List<String> WINGS =
            List.of("weights", "recipe", "record", "fast", "engine", "design", "model", "training", "race");

    /** The wings that the rest of the house may see. */
    private static final Set<String> OPEN_WINGS = Set.of("weights", "recipe", "record", "model", "training", "race");

    private static String[] packages(Stream<String> names) {
        return names.map(name -> "rowreader." + name + "..").toArray(String[]::new);
    }

    private static String[] after(List<String> order, String one, String prefix) {
        return packages(
                order.subList(order.indexOf(one) + 1, order.size()).stream().map(name -> prefix + name));
    }

    @ArchTest
    static void aRoomImportsOnlyRoomsToItsLeft(JavaClasses all) {
        for (String room : ROOMS.subList(0, ROOMS.size() - 1)) {
            noClasses()
                    .that()
                    .resideInAPackage("rowreader." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after(ROOMS, room, ""))
                    .because("data flows one way")
                    .check(all);
        }
    }

    @ArchTest
    static void aWingOfTheNetworkImportsOnlyWingsBelowIt(JavaClasses all) {
        for (String wing : WINGS.subList(0, WINGS.size() - 1)) {
            noClasses()
                    .that()
                    .resideInAPackage("rowreader.network." + wing + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after(WINGS, wing, "network."))
                    .because("what is learned does not know how")
                    .check(all);
        }
    }

    @ArchTest
    static void theWingsAreAllThatIsInTheNetwork(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage("rowreader.network..")
                // Maven's compiler writes a class for the package's description, other compilers do not.
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(packages(WINGS.stream().map(wing -> "network." + wing)))
                .check(all);
    }

    @ArchTest
    static final ArchRule onlyOpenWingsAreSeenFromOutside = noClasses()
            .that()
            .resideOutsideOfPackage("rowreader.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(
                    WINGS.stream().filter(wing -> !OPEN_WINGS.contains(wing)).map(wing -> "network." + wing)))
            .because("how a network computes is its own business");

    @ArchTest
    static final ArchRule onlyTheEngineTouchesTensors = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "rowreader.network.fast..", "rowreader.network.engine..", "rowreader.network.design..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("weights cross the border, tensors do not");

    @ArchTest
    static final ArchRule viewModelKnowsNoView = noClasses()
            .that()
            .resideInAPackage("rowreader.viewmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rowreader.cli..", "javafx.scene..", "javafx.stage..")
            .because("what is shown and allowed must be testable without a window");

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("rowreader.cli..", "rowreader")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("rowreader.cli..");

    @ArchTest
    static final ArchRule commandLineKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage("rowreader.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rowreader.viewmodel..", "rowreader.view..", "javafx..")
            .because("it runs where there is no display");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFxNodes = noClasses()
            .that()
            .resideOutsideOfPackages("rowreader.view..", "rowreader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..")
            .because("nodes live on one thread, in one room");

    @ArchTest
    static final ArchRule filesAreReadAndWrittenInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "rowreader.files..",
                    "rowreader.data..",
                    "rowreader.network.model..",
                    "rowreader.network.race..",
                    "rowreader.export..",
                    "rowreader.cli..")
            // The one file of a run that goes on: kept beside what keeps it going.
            .and()
            .haveNameNotMatching("rowreader\\.network\\.training\\.KeptRuns.*")
            .should()
            .accessTargetWhere(JavaAccess.Predicates.targetOwner(resideInAnyPackage("java.nio.file..")
                    .and(DescribedPredicate.describe(
                            "reach into a file", owner -> owner.getSimpleName().equals("Files")))))
            .because("who waits for a disk must be known");

    @ArchTest
    static final ArchRule theViewReadsNoFiles = noClasses()
            .that()
            .resideInAPackage("rowreader.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..")
            .because("the FX thread must never wait for a disk or a network");

    @ArchTest
    static final ArchRule textIsPaintedInOnePlace = noClasses()
            .that()
            .doNotBelongToAnyOf(PaintedText.class)
            .should()
            .accessTargetWhere(JavaAccess.Predicates.targetOwner(DescribedPredicate.describe(
                            "a canvas", owner -> owner.isEquivalentTo(GraphicsContext.class)))
                    .and(DescribedPredicate.describe(
                            "text is painted", access -> access.getName().endsWith("Text"))))
            .because("a canvas cannot be asked afterwards what it says, and whether that was cut");

    @ArchTest
    static final ArchRule whatScrollsPaintsOnlyWhatChanged = noClasses()
            .that()
            .doNotBelongToAnyOf(ScrollingRegion.class)
            .should()
            .callConstructor(ScrollPane.class)
            .orShould()
            .callConstructor(ScrollPane.class, Node.class)
            .because("the toolkit's scroll pane paints all that it shows whenever anything in it changes");

    @ArchTest
    static final ArchRule everyNumberNamesItsLocale = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe("the platform's locale is meant in silence", access -> {
                JavaClass owner = access.getTargetOwner();
                String name = access.getTarget().getName();
                List<String> parameters = access.getTarget()
                                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        ? call.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                        : List.of();
                boolean saysLocale = parameters.contains(Locale.class.getName());
                return owner.isEquivalentTo(String.class)
                        && Arrays.asList("format", "formatted", "toLowerCase", "toUpperCase")
                                .contains(name)
                        && !saysLocale;
            }))
            .because("a file written in Cairo must open in Berlin");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("rowreader.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCompositionRootStandsInTheRootPackage = classes()
            .that()
            .resideInAPackage("rowreader")
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameStartingWith("App")
            .orShould()
            .haveSimpleName("package-info");

    @ArchTest
    static void everyPackageIsARoomOnTheMap(JavaClasses all) {
        Set<String> known = Set.of("text", "files", "data", "network", "trace", "export", "viewmodel", "view", "cli");
        List<String> strangers = all.stream()
                .filter(resideOutsideOfPackages("rowreader"))
                .map(one -> one.getPackageName().split("\\.")[1])
                .filter(room -> !known.contains(room))
                .distinct()
                .toList();
        assertThat(strangers).isEmpty();
    }
}
