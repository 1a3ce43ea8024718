package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may follow the stream, for how long, and what is in it for whom. */
class StreamAccessTest {
    @TempDir Path dir;

    @Test
    void whatARoleDoesNotSeeIsNotInItsStream() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            String[] admin = rig.signInAdmin();
            String[] viewer = rig.signInAs("viewer", admin);
            try (EventReader seen = EventReader.open(rig, "DAY", null, admin);
                    EventReader guarded = EventReader.open(rig, "DAY", null, viewer)) {
                assertThat(satisfied(seen.await("snapshot")).get("numerator").asInt()).isEqualTo(3);
                EventReader.Event snapshot = guarded.await("snapshot");
                assertThat(satisfied(snapshot).get("hidden").asBoolean()).isTrue();
                assertThat(snapshot.data().toString()).doesNotContain("\"H1\"");
                KpiUpdate row = Rows.day("02734", Rows.MIDNIGHT, RoomRig.AS_OF, 2, 12);
                row.setRatings(4);
                row.setSatisfied(4);
                row.setSatisfiedRate(new Rate(4L, 4L, 0.5, 1.0));
                rig.close(row);
                assertThat(satisfied(seen.await("delta")).get("numerator").asInt()).isEqualTo(4);
                assertThat(satisfied(guarded.await("delta")).get("hidden").asBoolean()).isTrue();
            }
            // Nor can it be had by going on where somebody else was.
            String last = "0-DAY-WHOLE-1";
            try (EventReader guarded = EventReader.open(rig, "DAY", last, viewer)) {
                assertThat(satisfied(guarded.await("snapshot")).has("numerator")).isFalse();
            }
        }
    }

    /** Of the commune's row. */
    private static JsonNode satisfied(EventReader.Event event) {
        for (JsonNode row : event.data().get("rows")) {
            if (row.get("scope").asText().equals("02734")) {
                return row.get("satisfied");
            }
        }
        throw new AssertionError(event.data());
    }

    @Test
    void theStreamOfASignedOutUserEnds() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            String[] admin = rig.signInAdmin();
            try (EventReader events = EventReader.open(rig, "DAY", null, admin)) {
                events.await("snapshot");
                rig.delete("/api/v1/session", admin);
                Awaitility.await("the end").until(events::isOver);
            }
        }
    }

    @Test
    void theStreamOfARemovedUserEnds() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            String[] admin = rig.signInAdmin();
            String[] viewer = rig.signInAs("viewer", admin);
            try (EventReader events = EventReader.open(rig, "DAY", null, viewer);
                    EventReader others = EventReader.open(rig, "DAY", null, admin)) {
                events.await("snapshot");
                others.await("snapshot");
                rig.delete("/api/v1/users/the-viewer", admin);
                Awaitility.await("the end").until(events::isOver);
                assertThat(others.isOver()).isFalse();
            }
        }
    }

    @Test
    void theStreamEndsWhenTheProxyTellsAnotherRole() throws Exception {
        try (RoomRig rig = RoomRig.behindProxy(dir).told()) {
            HttpResponse<String> first = rig.get("/api/v1/session", operator("none"));
            String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            try (EventReader events = EventReader.open(rig, "DAY", null, operator(cookie))) {
                events.await("snapshot");
                HttpResponse<String> other =
                        rig.get(
                                "/api/v1/session",
                                "X-Forwarded-User",
                                "lan",
                                "X-Forwarded-Groups",
                                "viewer",
                                "Cookie",
                                cookie);
                assertThat(RoomRig.json(other).get("roles")).hasSize(1);
                Awaitility.await("the end").until(events::isOver);
            }
        }
    }

    private static String[] operator(String cookie) {
        return new String[] {
            "X-Forwarded-User", "lan", "X-Forwarded-Groups", "operator", "Cookie", cookie
        };
    }
}
