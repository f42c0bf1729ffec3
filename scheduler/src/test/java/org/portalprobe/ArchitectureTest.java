package org.portalprobe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.portalprobe.checks.Check;

/** The walls of the house (architecture, section 2). It stands in the last module, which sees all others. */
@AnalyzeClasses(packages = "org.portalprobe", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> BANNED_SUFFIXES =
            Set.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Data", "Info");

    @ArchTest
    static void allModulesAreRead(JavaClasses read) {
        assertThat(read.size()).isGreaterThan(150);
    }

    @ArchTest
    static final ArchRule modulesFormAChain = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("config")
            .definedBy("org.portalprobe.config..")
            .layer("crawler")
            .definedBy("org.portalprobe.crawler..")
            .layer("checks")
            .definedBy("org.portalprobe.checks..")
            .layer("reports")
            .definedBy("org.portalprobe.reports..")
            .layer("scheduler")
            .definedBy("org.portalprobe.scheduler..")
            .whereLayer("scheduler")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("scheduler")
            .whereLayer("checks")
            .mayOnlyBeAccessedByLayers("reports", "scheduler")
            .whereLayer("crawler")
            .mayOnlyBeAccessedByLayers("checks", "reports", "scheduler");

    @ArchTest
    static final ArchRule checksSeeOnlyRecordedFacts = noClasses()
            .that()
            .resideInAPackage("..checks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.portalprobe.crawler",
                    "org.portalprobe.crawler.browser..",
                    "org.portalprobe.crawler.discovery..",
                    "org.portalprobe.crawler.egress..",
                    "org.portalprobe.crawler.http..",
                    "org.portalprobe.crawler.loopback..",
                    "org.portalprobe.crawler.tls..",
                    "com.microsoft.playwright..",
                    "org.apache.hc..",
                    "org.openqa.selenium..",
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..")
            .orShould()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("are of java.net, URI apart") {
                @Override
                public boolean test(JavaClass used) {
                    return used.getPackageName().startsWith("java.net") && !used.isEquivalentTo(URI.class);
                }
            })
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jsoup.Jsoup")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule onlyTheCrawlerTouchesThePortal = noClasses()
            .that()
            .resideInAnyPackage("org.portalprobe.config..", "org.portalprobe.checks..", "org.portalprobe.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.microsoft.playwright..", "org.apache.hc..", "org.openqa.selenium..", "org.xbill..");

    /** Wall time comes from an injected InstantSource, durations from Stopwatch. */
    @ArchTest
    static final ArchRule nobodyReadsAClock = noClasses()
            .that()
            .doNotHaveSimpleName("Stopwatch")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("reads a clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getName();
                    String method = call.getName();
                    return switch (owner) {
                        case "java.lang.System" -> method.equals("currentTimeMillis") || method.equals("nanoTime");
                        case "java.lang.Thread" -> method.equals("sleep");
                        default -> owner.startsWith("java.time.") && method.equals("now");
                    };
                }
            });

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.portalprobe.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule concreteChecksArePackagePrivate = classes()
            .that()
            .implement(Check.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule namesAreNounsOfTheDomain = noClasses()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(
                    new DescribedPredicate<JavaClass>("a banned suffix " + BANNED_SUFFIXES) {
                        @Override
                        public boolean test(JavaClass named) {
                            return BANNED_SUFFIXES.stream().anyMatch(named.getSimpleName()::endsWith);
                        }
                    }));

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that()
            .resideOutsideOfPackage("org.portalprobe.reports.html.template..")
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                    new DescribedPredicate<JavaClass>("in a @NullMarked package") {
                        @Override
                        public boolean test(JavaClass type) {
                            return type.getPackage().isAnnotatedWith(NullMarked.class);
                        }
                    }));
}
