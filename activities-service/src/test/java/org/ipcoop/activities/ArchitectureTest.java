package org.ipcoop.activities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "org.ipcoop.activities", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainImportsNoFramework = classes()
            .that()
            .resideInAnyPackage("..activity.model..", "..activity.result..", "..violation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.ipcoop.platform.problem..",
                    "org.ipcoop.activities.activity.model..",
                    "org.ipcoop.activities.activity.result..",
                    "org.ipcoop.activities.codelist..",
                    "org.ipcoop.activities.violation..");

    @ArchTest
    static final ArchRule resultsDoNotKnowActivities = noClasses()
            .that()
            .resideInAPackage("..activity.result..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..activity.model..", "..codelist..");

    @ArchTest
    static final ArchRule featuresDependOnEachOtherInOneDirection = SlicesRuleDefinition.slices()
            .matching("org.ipcoop.activities.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule whatOthersUseDoesNotKnowActivities = noClasses()
            .that()
            .resideInAnyPackage("..organisation..", "..codelist..", "..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ipcoop.activities.activity..");
}
