package org.crossroads.hub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;

/** The arrows of the hub: plain Java, one package a concept, each seeing only what lies before it. */
@AnalyzeClasses(packages = "org.crossroads.hub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HUB = "org.crossroads.hub.";
    private static final String[] LANGUAGE = {"java..", "org.jspecify.."};

    @ArchTest
    static final ArchRule theHubDependsOnNothingButJavaAndItself = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.crossroads.hub..");

    @ArchTest
    static final ArchRule theHubKnowsNoDatabaseNoBindingAndNoContainer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "javax.xml.bind..", "jakarta..");

    @ArchTest
    static final ArchRule identifiersDependOnNothing = only("identifier");

    @ArchTest
    static final ArchRule theNetworkKnowsIdentifiers = only("network", "identifier");

    @ArchTest
    static final ArchRule theDirectoryKnowsTheNetwork = only("directory", "network", "identifier");

    @ArchTest
    static final ArchRule admissionKnowsTheNetworkAndNoData = only("admission", "network", "identifier");

    @ArchTest
    static final ArchRule authorisationDecidesAndDoesNothingElse =
            only("authorisation", "admission", "directory", "network", "identifier");

    @ArchTest
    static final ArchRule anExemptionIsBetweenInstitutions = only("exemption", "directory", "network", "identifier");

    @ArchTest
    static final ArchRule aConsultationKnowsWhatItAsksAndMayLeadToEvidence =
            only("consultation", "exemption", "authorisation", "directory", "network", "identifier", "evidence");

    @ArchTest
    static final ArchRule anAmendmentKnowsTheTableAndLeadsToEvidence =
            only("amendment", "authorisation", "admission", "directory", "network", "identifier", "evidence");

    @ArchTest
    static final ArchRule anIntegrationKnowsTheDirectoryAndHowAConsultationAnswers =
            only("integration", "consultation", "directory", "network", "identifier");

    @ArchTest
    static final ArchRule personsKnowNothingBeyondThemselves = only("person");

    @ArchTest
    static final ArchRule theRegistersKnowPeopleAndHowTheyAreVerified =
            only("register", "person", "integration", "consultation", "directory", "network", "identifier");

    @ArchTest
    static final ArchRule aCollectionKnowsWhatAConsultationDidNotFindAndLeadsToEvidence =
            only("collection", "consultation", "authorisation", "directory", "network", "identifier", "evidence");

    @ArchTest
    static final ArchRule evidenceKnowsNothingOfHowAnExchangeWent = only("evidence", "network", "identifier");

    @ArchTest
    static final ArchRule authorisationNeverReachesEvidenceOrASource = noClasses()
            .that()
            .resideInAPackage(HUB + "authorisation..")
            .should()
            .dependOnClassesThat(resideInAPackage(HUB + "evidence..").or(resideInAPackage(HUB + "consultation..")));

    @ArchTest
    static final ArchRule noTwoPackagesNeedEachOther =
            slices().matching(HUB + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeAndRandomnessComeIn = noClasses()
            .should()
            .callMethodWhere(readsTheWallClock())
            .orShould()
            .callMethodWhere(drawsByItself())
            .orShould()
            .callConstructorWhere(madeOfTheMoment());

    @ArchTest
    static final ArchRule nothingIsNamedAfterHowItIsBuilt = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Base|Common)");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    private static ArchRule only(String concept, String... seen) {
        String[] allowed = new String[LANGUAGE.length + 1 + seen.length];
        System.arraycopy(LANGUAGE, 0, allowed, 0, LANGUAGE.length);
        allowed[LANGUAGE.length] = HUB + concept + "..";
        for (int i = 0; i < seen.length; i++) {
            allowed[LANGUAGE.length + 1 + i] = HUB + seen[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(HUB + concept + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe("it reads the wall clock", call -> {
            boolean now = call.getTargetOwner().getPackageName().startsWith("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean millis = call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getName().equals("currentTimeMillis");
            boolean systemClock = call.getTargetOwner().isEquivalentTo(Clock.class)
                    && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
            return now || millis || systemClock;
        });
    }

    private static DescribedPredicate<JavaCall<?>> drawsByItself() {
        return DescribedPredicate.describe("it draws by itself", call -> {
            String drawn = call.getTargetOwner().getSimpleName() + "." + call.getName();
            return Set.of("UUID.randomUUID", "Math.random", "ThreadLocalRandom.current")
                    .contains(drawn);
        });
    }

    private static DescribedPredicate<JavaCall<?>> madeOfTheMoment() {
        return DescribedPredicate.describe(
                "made of the moment or of chance",
                call -> Set.of(
                                "java.util.Date",
                                "java.util.GregorianCalendar",
                                "java.util.Random",
                                "java.security.SecureRandom")
                        .contains(call.getTargetOwner().getName()));
    }
}
