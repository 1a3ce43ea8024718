package io.reformpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class SingleObjectTest {
    private static final DossierEvent EVENT =
            DossierEvent.newBuilder()
                    .setEventId("e1")
                    .setDossierId("H38-1")
                    .setCommuneCode("02734")
                    .setProcedureCode("1.001193")
                    .setType(EventType.RECEIVED)
                    .setOccurredAt(1_709_604_600_000L)
                    .setDueAt(1_709_604_700_000L)
                    .setChannel(Channel.COUNTER)
                    .setOfficerId("cán bộ 7")
                    .build();

    private final byte[] bytes = SingleObject.DOSSIER_EVENT.encode(EVENT);

    @Test
    void aRecordComesBackAsItWasWritten() throws NotDecodable {
        assertThat(SingleObject.DOSSIER_EVENT.decode(bytes)).isEqualTo(EVENT);
    }

    @Test
    void theTypesOfOneTopicAreToldApart() {
        byte[] marker = SingleObject.EPOCH_MARKER.encode(new EpochMarker(1L, 2L, 0, 3L));
        assertThat(SingleObject.EPOCH_MARKER.claims(marker)).isTrue();
        assertThat(SingleObject.KPI_UPDATE.claims(marker)).isFalse();
        assertThat(SingleObject.KPI_UPDATE.claims(new byte[] {(byte) 0xC3, 1})).isFalse();
    }

    @Test
    void anotherMarkerIsToldApart() {
        assertThat(whyNot(new byte[] {1})).isEqualTo(NotDecodable.Cause.WRONG_MARKER);
        assertThat(whyNot("{\"kind\":\"dossier\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(NotDecodable.Cause.WRONG_MARKER);
        assertThat(whyNot(new byte[64])).isEqualTo(NotDecodable.Cause.WRONG_MARKER);
    }

    @Test
    void anUnknownFingerprintIsToldApart() {
        byte[] other = bytes.clone();
        other[5] ^= 1;
        assertThat(whyNot(other)).isEqualTo(NotDecodable.Cause.UNKNOWN_FINGERPRINT);
        assertThat(whyNot(SingleObject.EPOCH_MARKER.encode(new EpochMarker(1L, 2L, 0, 3L))))
                .isEqualTo(NotDecodable.Cause.UNKNOWN_FINGERPRINT);
    }

    @Test
    void aRecordThatEndsEarlyOrLateIsMalformed() {
        assertThat(whyNot(null)).isEqualTo(NotDecodable.Cause.MALFORMED);
        assertThat(whyNot(new byte[0])).isEqualTo(NotDecodable.Cause.MALFORMED);
        for (int length = 2; length < bytes.length; length++) {
            assertThat(whyNot(Arrays.copyOf(bytes, length)))
                    .isEqualTo(NotDecodable.Cause.MALFORMED);
        }
        assertThat(whyNot(Arrays.copyOf(bytes, bytes.length + 1)))
                .isEqualTo(NotDecodable.Cause.MALFORMED);
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        byte[] broken = bytes.clone();
        broken[11] = (byte) 0xFF;
        assertThat(whyNot(broken)).isEqualTo(NotDecodable.Cause.MALFORMED);
    }

    @Test
    void aClaimedLengthOfTwoGigabytesAllocatesNothing() {
        byte[] header = Arrays.copyOf(bytes, 10);
        byte[] huge = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};
        byte[] claim = Arrays.copyOf(header, 15);
        System.arraycopy(huge, 0, claim, 10, 5);
        assertThat(whyNot(claim)).isEqualTo(NotDecodable.Cause.MALFORMED);
    }

    @Test
    void noBytesMakeADecoderThrowAnythingElse() {
        Random random = new Random(7);
        List<SingleObject<?>> all =
                List.of(
                        SingleObject.DOSSIER_EVENT,
                        SingleObject.RATING_EVENT,
                        SingleObject.HEARTBEAT,
                        SingleObject.ALERT_RULE,
                        SingleObject.KPI_UPDATE,
                        SingleObject.DOSSIER_VIEW,
                        SingleObject.REJECTED_EVENT);
        for (int round = 0; round < 20_000; round++) {
            SingleObject<?> type = all.get(round % all.size());
            byte[] noise = new byte[10 + random.nextInt(60)];
            random.nextBytes(noise);
            System.arraycopy(type.header(), 0, noise, 0, 10);
            try {
                type.decode(noise);
            } catch (NotDecodable expected) {
                assertThat(expected.why()).isEqualTo(NotDecodable.Cause.MALFORMED);
            }
        }
    }

    @Test
    void anOlderWritersRecordGetsTheDefaultsOfWhatItLacks() throws Exception {
        Schema older =
                new Schema.Parser()
                        .parse(
                                """
                                {"type": "record", "name": "Heartbeat",
                                 "namespace": "io.reformpulse.schemas", "fields": [
                                  {"name": "communeCode", "type": "string"},
                                  {"name": "retired", "type": {"type": "array", "items": "string"}},
                                  {"name": "sequence", "type": "int"},
                                  {"name": "sentAt", "type": "long"}]}
                                """);
        GenericRecord written = new GenericData.Record(older);
        written.put("communeCode", "02734");
        written.put("retired", List.of("a", "b"));
        written.put("sequence", 3);
        written.put("sentAt", 5L);
        SingleObject<Heartbeat> reader = new SingleObject<>(Heartbeat.class, List.of(older));
        assertThat(reader.decode(bytesOf(written)))
                .isEqualTo(new Heartbeat("02734", 5L, 3L, null, null));
    }

    private static byte[] bytesOf(GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), record.getSchema())
                .encode(record, out);
        return out.toByteArray();
    }

    private static NotDecodable.Cause whyNot(byte[] bytes) {
        NotDecodable thrown =
                catchThrowableOfType(
                        NotDecodable.class, () -> SingleObject.DOSSIER_EVENT.decode(bytes));
        assertThat(thrown).isNotNull();
        assertThat(thrown.getMessage()).endsWith(".");
        return thrown.why();
    }
}
