package io.reformpulse.simulators.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What makes the oracle a second opinion: it shares no code with what it judges. */
class OracleRulesTest {
    private static final String ORACLE = "io.reformpulse.simulators.oracle..";
    private static final JavaClasses SIMULATORS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.simulators");

    @Test
    void theOracleIsFound() {
        assertThat(SIMULATORS.containPackage("io.reformpulse.simulators.oracle")).isTrue();
        assertThat(SIMULATORS.size()).isGreaterThan(50);
    }

    @Test
    void theOracleStandsOnTheJdkAndJacksonAlone() {
        classes()
                .that()
                .resideInAPackage(ORACLE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", ORACLE)
                .check(SIMULATORS);
    }

    @Test
    void noSimulationAsksTheOracle() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ORACLE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ORACLE)
                .check(SIMULATORS);
    }
}
