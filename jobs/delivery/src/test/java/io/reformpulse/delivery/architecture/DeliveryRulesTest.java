package io.reformpulse.delivery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What keeps the delivery apart from the job, and each library in one place. */
class DeliveryRulesTest {
    private static final JavaClasses DELIVERY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.delivery");

    @Test
    void theDeliveryIsFound() {
        assertThat(DELIVERY.size()).isGreaterThan(40);
    }

    @Test
    void ofTheProductItKnowsTheSchemasOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.reformpulse.domain..",
                        "io.reformpulse.engine..",
                        "io.reformpulse.simulators..",
                        "org.apache.flink..")
                .check(DELIVERY);
    }

    @Test
    void onlyTheQueueKnowsTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..delivery.queue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "org.sqlite..", "java.sql..")
                .check(DELIVERY);
    }

    @Test
    void onlyThePosterKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..delivery.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..")
                .check(DELIVERY);
    }

    @Test
    void packagesAreNamedByTheirSubject() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..model..")
                .check(DELIVERY);
    }

    @Test
    void timeIsAnArgument() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(DELIVERY);
    }
}
