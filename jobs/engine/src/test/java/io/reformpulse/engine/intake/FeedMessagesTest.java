package io.reformpulse.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.wire.FeedMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a file and the same event sent through Kafka must be one and the same. */
class FeedMessagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                Feeds.DOSSIER_LINE,
                Feeds.RATING_LINE,
                Feeds.HEARTBEAT_LINE,
                "{\"kind\":\"dossier\",\"eventId\":\"é\",\"replaces\":\"e0\",\"voided\":true,"
                        + "\"dossierId\":\"d\",\"communeCode\":\"02734\",\"procedureCode\":\"\","
                        + "\"type\":\"APOLOGY_SENT\",\"occurredAt\":\"2024-03-05T09:10:00.5Z\","
                        + "\"dueAt\":\"2025-03-05T09:10:00Z\",\"officerId\":\"o\"}",
            })
    void anEventComesBackFromTheWireAsItWasInTheFile(String line) {
        FeedRecord fromFile = Feeds.json(line).admitted();
        byte[] bytes = FeedMessages.encode(fromFile);
        FeedRecord fromWire =
                new AvroFeedDecoder(fromFile.topic(), Feeds.checks())
                        .decode(bytes, FeedMessages.topic(fromFile), 0, 0, fromFile.arrivedAt())
                        .admitted();
        assertThat(fromWire.dossier()).isEqualTo(fromFile.dossier());
        assertThat(fromWire.rating()).isEqualTo(fromFile.rating());
        assertThat(fromWire.heartbeat()).isEqualTo(fromFile.heartbeat());
        assertThat(fromWire.arrivedAt()).isEqualTo(fromFile.arrivedAt());
    }
}
