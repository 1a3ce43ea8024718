package io.reformpulse.controlroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What keeps the records apart from whoever shows them, and each library in one place. */
class RecordsRulesTest {
    private static final String ROOM = "io.reformpulse.controlroom.";
    private static final String[] RECORDS = {
        ROOM + "history..", ROOM + "action..", ROOM + "access..", ROOM + "audit.."
    };

    @Test
    void theRecordsAreFound() {
        assertThat(RoomRulesTest.ROOM.stream().filter(one -> one.getPackageName().startsWith(ROOM)))
                .hasSizeGreaterThan(40);
    }

    @Test
    void recordsKnowNothingOfWhoShowsThem() {
        noClasses()
                .that()
                .resideInAnyPackage(RECORDS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOM + "server..",
                        ROOM + "api..",
                        ROOM + "stream..",
                        ROOM + "feed..",
                        ROOM + "present..",
                        "io.javalin..",
                        "org.apache.kafka..")
                .check(RoomRulesTest.ROOM);
    }

    @Test
    void eachKindOfRecordStandsAlone() {
        for (String mine : RECORDS) {
            for (String other : RECORDS) {
                if (!mine.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(mine)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other)
                            .check(RoomRulesTest.ROOM);
                }
            }
        }
    }

    @Test
    void onlyTheRecordsKnowTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RECORDS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "com.zaxxer..", "org.flywaydb..", "org.h2..")
                .check(RoomRulesTest.ROOM);
    }

    @Test
    void onlyAccessKnowsCryptography() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOM + "access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.bouncycastle..", "javax.crypto..")
                .check(RoomRulesTest.ROOM);
    }
}
