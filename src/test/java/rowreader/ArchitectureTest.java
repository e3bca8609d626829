package rowreader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house, and which doors there are: the root package-info tells the story. */
@AnalyzeClasses(packages = "rowreader", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule dataKnowsNoOtherRoom = noClasses()
            .that()
            .resideInAPackage("rowreader.data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "rowreader.network..",
                    "rowreader.trace..",
                    "rowreader.viewmodel..",
                    "rowreader.view..",
                    "rowreader.cli..")
            .because("a picture is what it is, whoever reads it");

    @ArchTest
    static final ArchRule networkKnowsOnlyData = noClasses()
            .that()
            .resideInAPackage("rowreader.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rowreader.trace..", "rowreader.viewmodel..", "rowreader.view..", "rowreader.cli..")
            .because("learning does not depend on who watches");

    @ArchTest
    static final ArchRule traceKnowsOnlyDataAndNetwork = noClasses()
            .that()
            .resideInAPackage("rowreader.trace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rowreader.viewmodel..", "rowreader.view..", "rowreader.cli..")
            .because("a trace is computed once and drawn by anyone");

    @ArchTest
    static final ArchRule viewModelKnowsNoView = noClasses()
            .that()
            .resideInAPackage("rowreader.viewmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rowreader.view..", "rowreader.cli..", "javafx.scene..", "javafx.stage..")
            .because("what is shown and allowed must be testable without a window");

    @ArchTest
    static final ArchRule viewKnowsNoCommandLine = noClasses()
            .that()
            .resideInAPackage("rowreader.view..")
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
    static final ArchRule onlyNetworkTouchesTensors = noClasses()
            .that()
            .resideOutsideOfPackage("rowreader.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("weights cross the border, tensors do not");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFxNodes = noClasses()
            .that()
            .resideOutsideOfPackages("rowreader.view..", "rowreader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..")
            .because("nodes live on one thread, in one room");

    @ArchTest
    static final ArchRule theViewReadsNoFiles = noClasses()
            .that()
            .resideInAPackage("rowreader.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..")
            .because("the FX thread must never wait for a disk or a network");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("rowreader.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCompositionRootStandsInTheRootPackage = classes()
            .that()
            .resideInAPackage("rowreader")
            .should()
            .haveSimpleNameStartingWith("App")
            .orShould()
            .haveSimpleName("package-info");
}
