package io.reformpulse.controlroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What keeps the control room apart from the job, and each library in one place. */
class RoomRulesTest {
    static final JavaClasses ROOM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.controlroom");

    @Test
    void ofTheProductItKnowsTheSchemasOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.reformpulse.domain..",
                        "io.reformpulse.engine..",
                        "io.reformpulse.delivery..",
                        "io.reformpulse.simulators..",
                        "io.reformpulse.standalone..",
                        "org.apache.flink..")
                .check(ROOM);
    }

    @Test
    void onlyTheFeedKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..controlroom.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(ROOM);
    }

    @Test
    void onlyTheApiAndTheServerKnowHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..controlroom.api..", "..controlroom.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                .check(ROOM);
    }

    @Test
    void thePresentKnowsNeitherTheStreamNorThePast() {
        noClasses()
                .that()
                .resideInAnyPackage("..controlroom.present..", "..controlroom.stream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..controlroom.api..",
                        "..controlroom.server..",
                        "..controlroom.history..",
                        "..controlroom.action..",
                        "..controlroom.access..",
                        "..controlroom.audit..")
                .check(ROOM);
    }

    @Test
    void packagesAreNamedByTheirSubject() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..model..")
                .check(ROOM);
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
                .check(ROOM);
    }
}
