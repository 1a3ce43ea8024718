package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.history.AlertTale;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an acknowledgement. */
class AcknowledgementTest {
    private static final String ACK = "/api/v1/alerts/a1/acknowledgement";

    @TempDir Path dir;

    private final AlertTale tale = new AlertTale("a1", "02734");
    private RoomRig rig;
    private String[] admin;

    @BeforeEach
    void open() throws Exception {
        rig = RoomRig.guarded(dir).told();
        admin = rig.signInAdmin();
        tale.opened(RoomRig.AS_OF);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void itIsShownAndEndsWithTheEpisodeAtTheTimeOfThat() throws Exception {
        acknowledge("{\"why\":\"phoned\"}", 201);
        assertThat(shown().get("why").asText()).isEqualTo("phoned");
        assertThat(shown().get("by").asText()).isEqualTo("an");
        rig.feed.alert(tale.resolved(RoomRig.AS_OF + 60_000));
        Awaitility.await("its end").until(() -> ended().asText().equals("2024-03-05T05:01:00Z"));
        acknowledge("{\"why\":\"x\"}", 409);
    }

    @Test
    void itSaysWhichRevisionWasSeen() throws Exception {
        rig.feed.alert(tale.escalated(RoomRig.AS_OF + 1));
        Awaitility.await("the second revision").until(() -> alert().get("revision").asInt() == 2);
        acknowledge("{\"why\":\"phoned\"}", 201);
        assertThat(shown().get("revision").asInt()).isEqualTo(2);
        acknowledge("{\"why\":\"phoned\",\"revision\":1}", 201);
        assertThat(shown().get("revision").asInt()).isEqualTo(1);
        acknowledge("{\"why\":\"phoned\",\"revision\":3}", 400);
        acknowledge("{\"why\":\"phoned\",\"revision\":0}", 400);
        acknowledge("{\"why\":\"phoned\",\"revision\":\"1\"}", 400);
    }

    @Test
    void itDoesNotStandForAnAlertThatComesBack() throws Exception {
        acknowledge("{\"why\":\"phoned\"}", 201);
        // Both at once, so that nobody may have looked in between.
        rig.feed.alert(tale.resolved(RoomRig.AS_OF + 1));
        rig.feed.alert(tale.escalated(RoomRig.AS_OF + 2));
        Awaitility.await("its end").until(() -> shown().isNull());
        assertThat(alert().get("revision").asInt()).isEqualTo(3);
        acknowledge("{\"why\":\"again\"}", 201);
        assertThat(shown().get("why").asText()).isEqualTo("again");
    }

    private void acknowledge(String body, int status) throws Exception {
        assertThat(rig.post(ACK, body, admin).statusCode()).isEqualTo(status);
    }

    private JsonNode alert() throws Exception {
        return RoomRig.json(rig.get("/api/v1/present?window=DAY", admin)).at("/alerts/0");
    }

    private JsonNode shown() throws Exception {
        return alert().get("acknowledgement");
    }

    private JsonNode ended() throws Exception {
        String shift = "from=2024-03-01T00:00:00Z&to=2024-03-30T00:00:00Z";
        return RoomRig.json(rig.get("/api/v1/handover?" + shift, admin))
                .at("/acknowledgements/0/endedAt");
    }
}
