package io.reformpulse.engine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What keeps the engine's parts apart: state without Kafka, time from one place. */
class EngineRulesTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.engine");

    @Test
    void theEngineIsFound() {
        assertThat(ENGINE.size()).isGreaterThan(80);
    }

    @Test
    void theStepsAndTheirStateKnowNothingOfKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("..engine.state..", "..engine.commune..", "..engine.rollup..")
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
    void onlyTheWallClockAndTheMainReadTheTime() {
        noClasses()
                .that(DescribedPredicate.not(simpleName("WallClock").or(simpleName("PulseJob"))))
                .should()
                .accessTargetWhere(describe("reads a clock", EngineRulesTest::readsAClock))
                .check(ENGINE);
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.startsWith("java.time.") && name.equals("now");
    }
}
