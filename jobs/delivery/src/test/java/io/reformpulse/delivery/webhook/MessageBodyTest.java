package io.reformpulse.delivery.webhook;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageBodyTest {
    private static final Instant NOW = Instant.ofEpochMilli(AlertStory.BEGINNING);

    private final AlertStory one = alert("one");
    private final Message single =
            new Message("one-1", false, List.of(new Notice(17, one.opened(), null)));
    private final Message digest =
            new Message(
                    "digest-1",
                    true,
                    List.of(
                            new Notice(18, one.resolved(), null),
                            new Notice(19, alert("two").resolved(), null)));
    private final Standing standing = new Standing(19, 18, List.of(3L), List.of(one.opened()));

    @Test
    void theCloudEventsLibraryReadsAnAlert() throws Exception {
        CloudEvent event = cloudEvent(new CloudEventBody().alerts(single));
        assertThat(event.getId()).isEqualTo("one-1");
        assertThat(event.getType()).isEqualTo("io.reformpulse.alert");
        assertThat(event.getSubject()).isEqualTo("02734");
        assertThat(event.getTime().toInstant()).isEqualTo("2025-03-05T02:11:00Z");
        JsonNode notice = new ObjectMapper().readTree(event.getData().toBytes()).at("/notices/0");
        assertThat(notice.at("/sequence").asLong()).isEqualTo(17);
        assertThat(notice.at("/alert/alertId").asText()).isEqualTo("one");
        assertThat(notice.at("/alert/startedAt").asText()).isEqualTo("2025-03-05T02:10:00Z");
        assertThat(notice.at("/alert/evidence/good").asLong()).isEqualTo(40);
        assertThat(notice.at("/alert/dossiers/1").asText()).isEqualTo("H38-2");
        assertThat(notice.at("/alert/mutedUntil").isNull()).isTrue();
    }

    @Test
    void theCloudEventsLibraryReadsADigest() throws Exception {
        CloudEvent event = cloudEvent(new CloudEventBody().alerts(digest));
        assertThat(event.getType()).isEqualTo("io.reformpulse.alert.digest");
        JsonNode data = new ObjectMapper().readTree(event.getData().toBytes());
        assertThat(data.at("/notices/0/sequence").asLong()).isEqualTo(18);
        assertThat(data.at("/notices/1/alert/eventId").asText()).isEqualTo("two-1");
    }

    @Test
    void theCloudEventsLibraryReadsAHeartbeat() throws Exception {
        CloudEvent event = cloudEvent(new CloudEventBody().heartbeat("h", standing, NOW));
        assertThat(event.getType()).isEqualTo("io.reformpulse.heartbeat");
        assertThat(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"lastSequence\":19,\"settledThrough\":18,\"dead\":[3],"
                                + "\"firing\":[\"one\"]}");
    }

    @Test
    void alertmanagersFormatHasItsFields() {
        ObjectNode body = new AlertmanagerBody("duty-room").alerts(single);
        assertThat(body.at("/version").asText()).isEqualTo("4");
        assertThat(body.at("/status").asText()).isEqualTo("firing");
        assertThat(body.at("/receiver").asText()).isEqualTo("duty-room");
        JsonNode alert = body.at("/alerts/0");
        assertThat(alert.at("/status").asText()).isEqualTo("firing");
        assertThat(alert.at("/labels/alertname").asText()).isEqualTo("on-time");
        assertThat(alert.at("/labels/severity").asText()).isEqualTo("warning");
        assertThat(alert.at("/labels/ancestors").asText()).isEqualTo(",082,10,");
        assertThat(alert.at("/annotations/sequence").asText()).isEqualTo("17");
        assertThat(alert.at("/startsAt").asText()).isEqualTo("2025-03-05T02:10:00Z");
        assertThat(alert.at("/endsAt").asText()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void alertmanagersFormatIsResolvedWhenAllAlertsInItAre() {
        ObjectNode body = new AlertmanagerBody("duty-room").alerts(digest);
        assertThat(body.at("/status").asText()).isEqualTo("resolved");
        assertThat(body.at("/alerts/0/endsAt").asText()).isEqualTo("2025-03-05T02:12:00Z");
    }

    @Test
    void aHeartbeatInAlertmanagersFormatIsRecognizable() {
        ObjectNode body = new AlertmanagerBody("duty-room").heartbeat("h", standing, NOW);
        assertThat(body.at("/alerts/0/labels/alertname").asText())
                .isEqualTo("ReformPulseHeartbeat");
        assertThat(body.at("/alerts/0/annotations/lastSequence").asText()).isEqualTo("19");
    }

    private static CloudEvent cloudEvent(ObjectNode body) {
        return new JsonFormat().deserialize(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
