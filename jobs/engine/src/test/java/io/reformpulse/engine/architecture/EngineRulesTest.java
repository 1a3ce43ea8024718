package io.reformpulse.engine.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.kpi.DurationCounts;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.WindowTally;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What keeps arithmetic out of the Flink steps, and each edge in its own package. */
class EngineRulesTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.engine");

    @Test
    void theEngineIsFound() {
        assertThat(ENGINE.size()).isGreaterThan(50);
    }

    @Test
    void theStepsCountNothingThemselves() {
        noClasses()
                .that()
                .resideInAnyPackage("..engine.commune..", "..engine.scope..", "..engine.graph..")
                .or()
                .haveSimpleName("RollUpOperator")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Tally.class,
                        WindowTally.class,
                        DurationCounts.class,
                        Pane.class,
                        Dossier.class)
                .check(ENGINE);
    }

    @Test
    void onlyTheEdgesKnowKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..engine.commune..",
                        "..engine.rollup..",
                        "..engine.scope..",
                        "..engine.state..",
                        "..engine.wire..",
                        "..engine.file..",
                        "..engine.reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector.kafka..")
                .check(ENGINE);
    }

    @Test
    void packagesAreNamedByTheirSubject() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..model..")
                .check(ENGINE);
    }

    @Test
    void theWallIsReadInOnePlaceAndInMains() {
        noClasses()
                .that()
                .doNotHaveSimpleName("WallClock")
                .and()
                .doNotHaveSimpleName("PulseJob")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(ENGINE);
    }
}
