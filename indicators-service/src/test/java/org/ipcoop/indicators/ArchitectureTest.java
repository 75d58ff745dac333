package org.ipcoop.indicators;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The few rules of structure that a review would miss. */
@AnalyzeClasses(packages = "org.ipcoop.indicators", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_INDEX_ENGINE_IS_A_PLAIN_LIBRARY = classes()
            .that()
            .resideInAPackage("org.ipcoop.indicators.composite..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.ipcoop.indicators.composite..", "org.jspecify.annotations..")
            .because("the GII is one user of it, a provincial index another");

    @ArchTest
    static final ArchRule THE_INDUSTRY_METHOD_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("org.ipcoop.indicators.industry.method")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.ipcoop.indicators.industry.method", "org.jspecify.annotations..")
            .because("a published method must be readable and testable by itself");

    @ArchTest
    static final ArchRule THE_FOLD_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("org.ipcoop.indicators.projection")
            .and()
            .haveNameNotMatching(".*\\.(Projection|CompletedResults|KeyColumns|SnapshotReader|[A-Za-z]+Table)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify.annotations..")
                    .or(resideInAPackage("org.ipcoop.indicators.projection")))
            .because("what an activity contributes must be testable without a database");

    @ArchTest
    static final ArchRule THE_PROJECTION_KNOWS_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.ipcoop.indicators.projection")
            .should()
            .dependOnClassesThat(resideInAPackage("org.ipcoop.indicators..")
                    .and(not(resideInAnyPackage(
                            "org.ipcoop.indicators.projection..", "org.ipcoop.indicators.revision.."))));

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_INGESTION = noClasses()
            .that()
            .resideOutsideOfPackage("org.ipcoop.indicators.ingestion")
            .should()
            .dependOnClassesThat(resideInAPackage("org.ipcoop.indicators.ingestion"));
}
