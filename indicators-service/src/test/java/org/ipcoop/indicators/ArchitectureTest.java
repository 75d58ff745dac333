package org.ipcoop.indicators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
}
