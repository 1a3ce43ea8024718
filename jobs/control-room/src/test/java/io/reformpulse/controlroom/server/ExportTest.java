package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.schemas.AlertEvent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen, as a file. */
class ExportTest {
    private static final String EXPORT = "/api/v1/export?view=";

    @TempDir Path dir;

    private RoomRig rig;
    private String[] admin;

    @BeforeEach
    void open() throws Exception {
        rig = RoomRig.guarded(dir).told();
        admin = rig.signInAdmin();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void tilesAreALineAUnitUnderTheirNames() throws Exception {
        HttpResponse<String> answer = rig.get(EXPORT + "tiles&window=DAY", admin);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"reform-pulse-tiles-20240305T0500Z.csv\"");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFscope,scopeType,window,start,");
        assertThat(lines.get(1)).startsWith("02734,COMMUNE,DAY,2024-03-04T17:00:00Z,");
        assertThat(lines.get(2)).startsWith("10,");
        assertThat(lines.get(1).split(",", -1)).hasSameSizeAs(lines.get(0).split(",", -1));
    }

    @Test
    void aHistoryOfNowNeedsNoSpan() throws Exception {
        String history = "history&window=NOW&scope=02734&kpi=";
        Awaitility.await("its being kept")
                .until(
                        () ->
                                rig.get(EXPORT + history + "overdue", admin).body().lines().count()
                                        == 2);
        List<String> feed = rig.get(EXPORT + history + "feedAge", admin).body().lines().toList();
        assertThat(feed.get(0)).isEqualTo("\uFEFFscope,asOf,heardAt,feedAgeHours");
        assertThat(feed.get(1)).startsWith("02734,2024-03-05T05:00:00Z,2024-03-05T04:59:59Z,2.77");
    }

    @Test
    void noSpreadsheetTakesATextForAFormula() throws Exception {
        AlertEvent alert = new AlertTale("a2", "02734").opened(RoomRig.AS_OF);
        alert.setReasonEn("=HYPERLINK(\"http://x\",\"y\")");
        rig.feed.alert(alert);
        Awaitility.await("its being kept")
                .until(() -> rig.get(EXPORT + "alerts", admin).body().contains("HYPERLINK"));
        assertThat(rig.get(EXPORT + "alerts", admin).body())
                .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    }
}
