package io.reformpulse.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AvroFeedDecoderTest {
    private static final long NOW = Instant.parse("2024-03-05T02:10:00Z").toEpochMilli();
    private static final long DAY = 86_400_000L;

    @Test
    void aDossierEventArrivesWhenKafkaSaysSo() {
        FeedRecord record = decode(Topic.DOSSIER, event().build(), NOW + 5).admitted();
        assertThat(record.arrivedAt()).isEqualTo(NOW + 5);
        assertThat(record.dossier().occurredAt()).isEqualTo(NOW);
        assertThat(record.dossier().channel())
                .isEqualTo(io.reformpulse.domain.dossier.Channel.ONLINE);
        assertThat(record.dossier().dueAt()).isEqualTo(NOW + DAY);
        assertThat(record.provenance().topic()).isEqualTo("topic");
        assertThat(record.provenance().partition()).isEqualTo(2);
        assertThat(record.provenance().offset()).isEqualTo(42);
    }

    @Test
    void aRatingAndAHeartbeatAreRead() {
        byte[] beat = SingleObject.HEARTBEAT.encode(new Heartbeat("02734", NOW, 3L, null, 4));
        assertThat(decode(Topic.RATING, rating(5), NOW).admitted().rating().score()).isEqualTo(5);
        assertThat(decode(Topic.HEARTBEAT, beat, NOW).admitted().heartbeat().ratingsSent())
                .isEqualTo(4);
    }

    @Test
    void bytesThatAreNoRecordAreRejectedForWhatIsWrongWithThem() {
        byte[] good = SingleObject.DOSSIER_EVENT.encode(event().build());
        byte[] otherSchema = good.clone();
        otherSchema[4] ^= 1;
        assertThat(whyNot(good)).isNull();
        assertThat(whyNot((byte[]) null)).isEqualTo(RejectReason.UNDECODABLE);
        assertThat(whyNot(new byte[0])).isEqualTo(RejectReason.UNDECODABLE);
        assertThat(whyNot("{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(RejectReason.WRONG_MARKER);
        assertThat(whyNot(otherSchema)).isEqualTo(RejectReason.UNKNOWN_FINGERPRINT);
        assertThat(whyNot(rating(5))).isEqualTo(RejectReason.UNKNOWN_FINGERPRINT);
        assertThat(whyNot(Arrays.copyOf(good, good.length - 3)))
                .isEqualTo(RejectReason.UNDECODABLE);
        assertThat(whyNot(Arrays.copyOf(good, good.length + 3)))
                .isEqualTo(RejectReason.UNDECODABLE);
    }

    @Test
    void anEventThatCannotBeIsRejected() {
        assertThat(whyNot(event().setCommuneCode("99999"))).isEqualTo(RejectReason.UNKNOWN_COMMUNE);
        assertThat(whyNot(event().setCommuneCode(""))).isEqualTo(RejectReason.UNKNOWN_COMMUNE);
        assertThat(whyNot(event().setEventId(""))).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(whyNot(event().setType(EventType.UNKNOWN)))
                .isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(whyNot(event().setOccurredAt(0))).isEqualTo(RejectReason.IMPLAUSIBLE_TIME);
        assertThat(whyNot(event().setOccurredAt(4_070_908_800_000L)))
                .isEqualTo(RejectReason.FUTURE);
        assertThat(whyNot(event().setOccurredAt(Long.MAX_VALUE))).isEqualTo(RejectReason.FUTURE);
        assertThat(whyNot(event().setOccurredAt(Long.MIN_VALUE)))
                .isEqualTo(RejectReason.IMPLAUSIBLE_TIME);
        assertThat(whyNot(event().setOccurredAt(NOW - 401 * DAY))).isEqualTo(RejectReason.TOO_LATE);
        assertThat(decode(Topic.RATING, rating(9), NOW).rejected().reason())
                .isEqualTo(RejectReason.SCORE_OUT_OF_RANGE);
    }

    @Test
    void aRecordOfFiveMegabytesIsRejectedAndKept() {
        byte[] large =
                SingleObject.DOSSIER_EVENT.encode(
                        event().setOfficerId("x".repeat(5_000_000)).build());
        Rejection rejection = decode(Topic.DOSSIER, large, NOW).rejected();
        assertThat(rejection.reason()).isEqualTo(RejectReason.UNDECODABLE);
        assertThat(rejection.provenance().raw()).isSameAs(large);
    }

    @Test
    void aRejectionSaysWhatIsKnown() {
        Rejection rejection = decode(Topic.RATING, rating(9), NOW + 1).rejected();
        assertThat(rejection.communeCode()).isEqualTo("02734");
        assertThat(rejection.topic()).isEqualTo(Topic.RATING);
        assertThat(rejection.arrivedAt()).isEqualTo(NOW + 1);
        assertThat(rejection.message()).contains("9").endsWith(".");
    }

    @Property(tries = 2000)
    void noBytesMakeItThrow(@ForAll Topic topic, @ForAll @Size(max = 80) byte[] bytes) {
        assertThat(decode(topic, bytes, NOW)).isNotNull();
        byte[] headed = Arrays.copyOf(header(topic), 10 + bytes.length);
        System.arraycopy(bytes, 0, headed, 10, bytes.length);
        assertThat(decode(topic, headed, NOW)).isNotNull();
    }

    private static byte[] header(Topic topic) {
        byte[] record =
                switch (topic) {
                    case DOSSIER -> SingleObject.DOSSIER_EVENT.encode(event().build());
                    case RATING -> rating(5);
                    case HEARTBEAT ->
                            SingleObject.HEARTBEAT.encode(
                                    new Heartbeat("02734", NOW, 3L, null, null));
                };
        return Arrays.copyOf(record, 10);
    }

    private static DossierEvent.Builder event() {
        return DossierEvent.newBuilder()
                .setEventId("e1")
                .setDossierId("H38-1")
                .setCommuneCode("02734")
                .setProcedureCode("1.001193")
                .setType(EventType.RECEIVED)
                .setOccurredAt(NOW)
                .setDueAt(NOW + DAY)
                .setChannel(Channel.ONLINE);
    }

    private static byte[] rating(int score) {
        return SingleObject.RATING_EVENT.encode(
                RatingEvent.newBuilder()
                        .setEventId("r1")
                        .setCommuneCode("02734")
                        .setScore(score)
                        .setChannel(RatingChannel.QR)
                        .setOccurredAt(NOW)
                        .build());
    }

    private static Admission decode(Topic topic, DossierEvent event, long arrivedAt) {
        return decode(topic, SingleObject.DOSSIER_EVENT.encode(event), arrivedAt);
    }

    private static Admission decode(Topic topic, byte[] bytes, long arrivedAt) {
        return new AvroFeedDecoder(topic, Feeds.checks()).decode(bytes, "topic", 2, 42, arrivedAt);
    }

    private static RejectReason whyNot(DossierEvent.Builder event) {
        return whyNot(SingleObject.DOSSIER_EVENT.encode(event.build()));
    }

    private static RejectReason whyNot(byte[] bytes) {
        Admission admission = decode(Topic.DOSSIER, bytes, NOW);
        return admission.isAdmitted() ? null : admission.rejected().reason();
    }
}
