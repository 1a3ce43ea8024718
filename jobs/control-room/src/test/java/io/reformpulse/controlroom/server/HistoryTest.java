package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.history.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was, told by a control room that was told of it. */
class HistoryTest {
    private static final String COMMUNE = "02734";

    @TempDir Path dir;

    private RoomRig rig;

    @BeforeEach
    void open() {
        rig = RoomRig.open(dir).told();
        rig.feed.throughArrivals();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatTheScreenSaidAtAMomentIsToldLater() throws Exception {
        for (int minute = 1; minute <= 10; minute++) {
            long asOf = RoomRig.AS_OF + minute * 60_000L;
            rig.closeAt(
                    asOf,
                    Rows.day(COMMUNE, Rows.MIDNIGHT, asOf, 1 + minute, 12 + minute),
                    Rows.now(COMMUNE, asOf, 1 + minute, minute));
        }
        Awaitility.await("the last").until(() -> said(10) == 22);
        // AS_OF is 12:00 local: what did the screen say at 12:05, and a second before?
        assertThat(said(5)).isEqualTo(17);
        assertThat(saidAt(RoomRig.AS_OF + 5 * 60_000 - 1_000)).isEqualTo(16);
        // Before, no screen showed anything that is known; and of what is to come nobody knows.
        assertThat(rig.get(at(RoomRig.AS_OF - 1)).statusCode()).isEqualTo(404);
        assertThat(rig.get(at(RoomRig.AS_OF + 11 * 60_000)).statusCode()).isEqualTo(400);
        assertThat(
                        RoomRig.json(rig.get("/api/v1/kpis?window=DAY&at=2024-03-05T05:05:00Z"))
                                .get("rows"))
                .extracting(row -> row.get("scope").asText())
                .containsExactlyInAnyOrder("10", COMMUNE);
    }

    private long said(int minute) throws Exception {
        return saidAt(RoomRig.AS_OF + minute * 60_000L);
    }

    private long saidAt(long moment) throws Exception {
        return RoomRig.json(rig.get(at(moment))).at("/rows/0/received").asLong();
    }

    private static String at(long moment) {
        return "/api/v1/kpis?window=DAY&scope="
                + COMMUNE
                + "&at="
                + Instant.ofEpochMilli(moment).toString();
    }

    @Test
    void howLongACommuneWasSilentIsToldHourByHour() throws Exception {
        rig.closeAt(RoomRig.AS_OF + 2 * Rows.HOUR);
        rig.closeAt(RoomRig.AS_OF + 3 * Rows.HOUR);
        rig.feed.heard(COMMUNE, RoomRig.AS_OF + 3 * Rows.HOUR + 1);
        rig.closeAt(RoomRig.AS_OF + 4 * Rows.HOUR);
        rig.closeAt(RoomRig.AS_OF + 4 * Rows.HOUR + Rows.HOUR / 2);
        Awaitility.await("the hours")
                .untilAsserted(
                        () ->
                                assertThat(hours("&from=2024-03-05T00:00:00Z"))
                                        .containsExactly("2.00", "3.00", "1.00", "1.50"));
        assertThat(hours("&from=2024-03-05T08:00:00Z&to=2024-03-05T09:00:00Z"))
                .containsExactly("3.00");
        String never = "/api/v1/history?window=NOW&kpi=feedAge&scope=02635";
        assertThat(RoomRig.json(rig.get(never)).at("/points/0/value").isNull()).isTrue();
    }

    private List<String> hours(String span) throws Exception {
        List<String> hours = new ArrayList<>();
        String path = "/api/v1/history?window=NOW&kpi=feedAge&scope=" + COMMUNE + span;
        for (JsonNode point : RoomRig.json(rig.get(path)).get("points")) {
            hours.add("%.2f".formatted(point.get("value").asDouble()));
        }
        return hours;
    }

    @Test
    void aChartOfNowHasAPointForEachTimeItWasSaid() throws Exception {
        for (int minute = 1; minute <= 3; minute++) {
            long asOf = RoomRig.AS_OF + minute * 60_000L;
            rig.closeAt(asOf, Rows.now(COMMUNE, asOf, 1 + minute, minute));
        }
        String path =
                "/api/v1/history?window=NOW&kpi=overdue&scope="
                        + COMMUNE
                        + "&from=2024-03-05T05:00:00Z&to=2024-03-05T06:00:00Z";
        Awaitility.await("the points")
                .until(() -> RoomRig.json(rig.get(path)).get("points").size() == 4);
    }
}
