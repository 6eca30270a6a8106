package org.crossroads.webapp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The arrows between the modules (docs/walk.md has the picture). What lies inside the hub its own test holds. */
@AnalyzeClasses(packages = "org.crossroads", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ALL = "org.crossroads..";
    private static final String CONTRACT = "org.crossroads.contract..";
    private static final String HUB = "org.crossroads.hub..";
    private static final String STORE = "org.crossroads.store..";
    private static final String EXCHANGE = "org.crossroads.exchange..";
    private static final String SANDBOX = "org.crossroads.sandbox..";
    private static final String PORTAL = "org.crossroads.webapp.portal..";
    private static final String INTAKE = "org.crossroads.webapp.intake..";
    private static final String WIRING = "org.crossroads.webapp.wiring..";
    private static final String SPRING = "org.springframework..";

    @ArchTest
    static void everyModuleIsLookedAt(JavaClasses all) {
        for (String module : new String[] {CONTRACT, HUB, STORE, EXCHANGE, SANDBOX, PORTAL, WIRING}) {
            assertThat(all.that(resideInAPackage(module))).as(module).isNotEmpty();
        }
    }

    @ArchTest
    static final ArchRule nothingLiesOutsideTheModules =
            classes().should().resideInAnyPackage(CONTRACT, HUB, STORE, EXCHANGE, SANDBOX, PORTAL, INTAKE, WIRING);

    @ArchTest
    static final ArchRule theHubLeadsNowhere = of(HUB, HUB);

    @ArchTest
    static final ArchRule contractsLeadNowhere = of(CONTRACT, CONTRACT);

    @ArchTest
    static final ArchRule theStoreLeadsToTheHub = of(STORE, STORE, HUB);

    @ArchTest
    static final ArchRule theExchangeLeadsToTheHubAndTheContracts = of(EXCHANGE, EXCHANGE, HUB, CONTRACT);

    @ArchTest
    static final ArchRule theSandboxLeadsToContractsAndExchange = of(SANDBOX, SANDBOX, CONTRACT, EXCHANGE, HUB);

    @ArchTest
    static final ArchRule thePortalLeadsToTheHubOnly = of(PORTAL, PORTAL, HUB);

    @ArchTest
    static final ArchRule theIntakeLeadsNowhere = of(INTAKE, INTAKE);

    @ArchTest
    static final ArchRule theSandboxKnowsTheValuesOfTheHubAndNotItsFlow =
            noClasses().that().resideInAPackage(SANDBOX).should().dependOnClassesThat(flowOfTheHub());

    @ArchTest
    static final ArchRule nothingLeadsToTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage(WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WIRING);

    @ArchTest
    static final ArchRule theHubThatIsDeliveredNeedsNoSandbox = noClasses()
            .that()
            .resideOutsideOfPackage(SANDBOX)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SANDBOX);

    /** Beans and adapters are made in one place; the portal's controllers say what they are, and that is all. */
    @ArchTest
    static final ArchRule onlyTheWiringWires = noClasses()
            .that()
            .resideOutsideOfPackage(WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.context..",
                    "org.springframework.beans..",
                    "org.springframework.boot.autoconfigure..",
                    "org.springframework.boot.context..",
                    "org.springframework.boot.web.servlet..");

    @ArchTest
    static final ArchRule springStaysInTheWebApplication = noClasses()
            .that()
            .resideOutsideOfPackage("org.crossroads.webapp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SPRING);

    @ArchTest
    static final ArchRule databasesAreSpokenToInTheStoreOnly = noClasses()
            .that()
            .resideOutsideOfPackage(STORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.h2..", "org.postgresql..", "com.zaxxer..");

    @ArchTest
    static final ArchRule messageSecurityIsInTheExchangeOnly = noClasses()
            .that()
            .resideOutsideOfPackage(EXCHANGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.wss4j..", "org.apache.xml.security..");

    @ArchTest
    static final ArchRule noTwoModulesNeedEachOther =
            slices().matching("org.crossroads.(*)..").should().beFreeOfCycles();

    /** Over the wire only: whoever tests with SoapUI has none of our classes. */
    @ArchTest
    static void theSoapUiRunnerKnowsNothingOfThisProgram(JavaClasses all) throws IOException {
        Path sources = Path.of("../soapui-tests/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file).lines())
                            .filteredOn(line -> line.startsWith("import ") && line.contains("org.crossroads"))
                            .allMatch(line -> line.contains("org.crossroads.soapui")));
        }
    }

    /** Whatever of ours the classes of a module use lies in the packages given; other people's libraries are free. */
    private static ArchRule of(String module, String... seen) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage(ALL).and(not(resideInAnyPackage(seen))));
    }

    /** Statuses and codes are values, and so is how a source's call fails; who decides and who fetches is the flow. */
    private static DescribedPredicate<JavaClass> flowOfTheHub() {
        return DescribedPredicate.describe(
                "decide or fetch in the hub",
                type -> type.getPackageName().startsWith("org.crossroads.hub.")
                        && (type.getSimpleName().equals("Consultation")
                                || type.getSimpleName().equals("Enforcement")
                                || type.getSimpleName().equals("AccessAuthorisation")));
    }
}
