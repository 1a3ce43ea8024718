package io.reformpulse.benchmarks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reformpulse.benchmarks.contestant.OurJob;
import org.junit.jupiter.api.Test;

/** What makes the comparison a fair one: the peers share no code with what they are set beside. */
class BenchmarksRulesTest {
    private static final String TABLE = "io.reformpulse.benchmarks.table..";
    private static final String CONTESTANTS = "io.reformpulse.benchmarks.contestant..";
    private static final JavaClasses BENCHMARKS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.benchmarks");

    @Test
    void theContestantsAreFound() {
        assertThat(BENCHMARKS.contain(OurJob.class)).isTrue();
        assertThat(BENCHMARKS.size()).isGreaterThan(30);
    }

    @Test
    void theTableStandsOnTheJdkAndTheSchemasAlone() {
        classes()
                .that()
                .resideInAPackage(TABLE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.reformpulse.schemas..", TABLE)
                .check(BENCHMARKS);
    }

    @Test
    void onlyOurJobUsesTheDomainAndTheEngine() {
        noClasses()
                .that()
                .resideInAPackage(CONTESTANTS)
                .and()
                .doNotBelongToAnyOf(OurJob.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.reformpulse.domain..", "io.reformpulse.engine..")
                .check(BENCHMARKS);
    }
}
