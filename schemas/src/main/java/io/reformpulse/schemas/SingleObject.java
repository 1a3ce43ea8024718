package io.reformpulse.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of one type as Avro single objects: a two-byte marker, the fingerprint of the writer's
 * schema, the record. Reads what any released version wrote; writes the current one. Thread-safe.
 */
public final class SingleObject<T extends SpecificRecord> {
    public static final SingleObject<DossierEvent> DOSSIER_EVENT = of(DossierEvent.class);
    public static final SingleObject<RatingEvent> RATING_EVENT = of(RatingEvent.class);
    public static final SingleObject<Heartbeat> HEARTBEAT = of(Heartbeat.class);
    public static final SingleObject<AlertRule> ALERT_RULE = of(AlertRule.class);
    public static final SingleObject<KpiUpdate> KPI_UPDATE = of(KpiUpdate.class);
    public static final SingleObject<EpochMarker> EPOCH_MARKER = of(EpochMarker.class);
    public static final SingleObject<AlertEvent> ALERT_EVENT = of(AlertEvent.class);
    public static final SingleObject<DossierView> DOSSIER_VIEW = of(DossierView.class);
    public static final SingleObject<RejectedEvent> REJECTED_EVENT = of(RejectedEvent.class);

    /** Each has a buffer of its own, far dearer to make than a record is to write. */
    private static final ThreadLocal<BinaryEncoder> ENCODERS = new ThreadLocal<>();

    private static final int TYPICAL_LENGTH = 256;
    private static final int MARKER_LENGTH = 2;
    private static final int HEADER_LENGTH = MARKER_LENGTH + Long.BYTES;

    private final String name;
    private final Schema schema;
    private final long fingerprint;
    private final DatumWriter<T> writer;
    private final byte[] header;
    private final Map<Long, DatumReader<T>> readers = new HashMap<>();

    SingleObject(Class<T> type, List<Schema> versions) {
        SpecificData model = SpecificData.getForClass(type);
        model.setCustomCoders(true);
        schema = model.getSchema(type);
        name = schema.getName();
        fingerprint = fingerprint(schema);
        header = header(fingerprint);
        writer = writer(model, schema);
        for (Schema released : versions) {
            readers.put(fingerprint(released), reader(model, released, schema));
        }
        readers.put(fingerprint, reader(model, schema, schema));
    }

    private static <T extends SpecificRecord> SingleObject<T> of(Class<T> type) {
        return new SingleObject<>(type, ReleasedSchemas.of(type.getSimpleName()));
    }

    @SuppressWarnings("unchecked")
    private static <T> DatumReader<T> reader(SpecificData model, Schema writer, Schema current) {
        return (DatumReader<T>) model.createDatumReader(writer, current);
    }

    @SuppressWarnings("unchecked")
    private static <T> DatumWriter<T> writer(SpecificData model, Schema schema) {
        return (DatumWriter<T>) model.createDatumWriter(schema);
    }

    static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }

    /** The record's bytes, header included. */
    public byte[] encode(T message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_LENGTH);
        out.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, ENCODERS.get());
        ENCODERS.set(encoder);
        try {
            writer.write(message, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a " + name + ".", e);
        }
    }

    /** The schema it writes with. */
    Schema schema() {
        return schema;
    }

    /** The ten bytes that every record written here begins with. */
    byte[] header() {
        return header.clone();
    }

    private static byte[] header(long fingerprint) {
        return ByteBuffer.allocate(HEADER_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(fingerprint)
                .array();
    }

    /** Whether the bytes claim to be a record of this type; tells apart the types of one topic. */
    public boolean claims(byte[] bytes) {
        return bytes.length >= HEADER_LENGTH
                && hasMarker(bytes)
                && readers.containsKey(writtenWith(bytes));
    }

    /**
     * Reads one record that takes up all the bytes. Never needs more memory than a small multiple
     * of their length, whatever lengths they claim inside.
     */
    public T decode(byte[] bytes) throws NotDecodable {
        if (bytes == null || bytes.length == 0) {
            throw new NotDecodable(NotDecodable.Cause.MALFORMED, "The record is empty.");
        }
        if (!hasMarker(bytes)) {
            throw new NotDecodable(NotDecodable.Cause.WRONG_MARKER, wrongMarker(bytes));
        }
        if (bytes.length < HEADER_LENGTH) {
            throw malformed(bytes, "is not whole: the header alone takes " + HEADER_LENGTH);
        }
        DatumReader<T> reader = readers.get(writtenWith(bytes));
        if (reader == null) {
            throw new NotDecodable(
                    NotDecodable.Cause.UNKNOWN_FINGERPRINT,
                    String.format(
                            "The schema fingerprint %016x is no released version of %s; update"
                                    + " this program or the sender.",
                            writtenWith(bytes), name));
        }
        ArrayDecoder in = new ArrayDecoder(bytes, HEADER_LENGTH);
        T message;
        try {
            message = reader.read(null, in);
        } catch (IOException | RuntimeException e) {
            throw malformed(bytes, "is not whole: " + e.getMessage());
        }
        if (in.remaining() > 0) {
            throw malformed(bytes, "is followed by " + in.remaining() + " bytes too many");
        }
        return message;
    }

    private NotDecodable malformed(byte[] bytes, String what) {
        return new NotDecodable(
                NotDecodable.Cause.MALFORMED,
                "The " + name + " in " + bytes.length + " bytes " + what + ".");
    }

    private static boolean hasMarker(byte[] bytes) {
        return bytes.length >= MARKER_LENGTH && bytes[0] == (byte) 0xC3 && bytes[1] == (byte) 0x01;
    }

    private static long writtenWith(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER_LENGTH);
    }

    private static String wrongMarker(byte[] bytes) {
        return String.format(
                "A record begins with the bytes c3 01, but this one with %s; send Avro"
                        + " single-object encoding.",
                HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(2, bytes.length)));
    }
}
