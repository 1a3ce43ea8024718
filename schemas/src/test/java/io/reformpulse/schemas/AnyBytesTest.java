package io.reformpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Whatever bytes a topic holds, a decoder gives a record or the reason why not, and takes no more
 * heap than a small multiple of their length.
 */
class AnyBytesTest {
    private static final int HEADER = 10;

    /**
     * What decoding costs however short the bytes are: a message of an exception, a few objects.
     */
    private static final int BASE = 256 << 10;

    /** A reference in an array for each byte that claims to be an item of it. */
    private static final int EACH_BYTE = 64;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Provide
    Arbitrary<SingleObject<?>> types() {
        return Arbitraries.of(List.<SingleObject<?>>copyOf(SchemaRulesTest.types()));
    }

    @Property(tries = 4000)
    void anyBytes(@ForAll("types") SingleObject<?> type, @ForAll @Size(max = 300) byte[] bytes) {
        readOrRefused(type, bytes);
        readOrRefused(type, headed(type, bytes));
    }

    /** Of a good record some bytes are others, and so are lengths, counts and branches in it. */
    @Property(tries = 6000)
    void changedBytes(
            @ForAll("types") SingleObject<?> type,
            @ForAll("changes") List<Byte> changes,
            @ForAll int place) {
        byte[] bytes = good(type);
        int length = bytes.length - HEADER;
        for (int i = 0; i < changes.size(); i++) {
            bytes[HEADER + Math.floorMod(place + i, length)] = changes.get(i);
        }
        readOrRefused(type, bytes);
    }

    @Provide
    Arbitrary<List<Byte>> changes() {
        Arbitrary<Byte> huge = Arbitraries.of((byte) -1, (byte) -2, (byte) 0x0F, (byte) 0x7F);
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.bytes(), huge).list().ofMaxSize(6),
                        Arbitraries.bytes())
                .as(
                        (some, last) -> {
                            some.add(last);
                            return some;
                        });
    }

    @Property(tries = 500)
    void aGoodRecordIsReadAndAPartOfItRefused(
            @ForAll("types") SingleObject<?> type, @ForAll int place) {
        byte[] whole = good(type);
        assertThat(refusal(type, whole)).isNull();
        byte[] part = Arrays.copyOf(whole, Math.floorMod(place, whole.length));
        assertThat(refusal(type, part)).isNotNull();
    }

    private static void readOrRefused(SingleObject<?> type, byte[] bytes) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String refusal = refusal(type, bytes);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of heap to read %d bytes", bytes.length)
                .isLessThan(BASE + (long) EACH_BYTE * bytes.length);
        if (refusal != null) {
            assertThat(refusal).endsWith(".");
        }
    }

    /** Null if a record was read; nothing else than NotDecodable is caught. */
    private static String refusal(SingleObject<?> type, byte[] bytes) {
        try {
            assertThat(type.decode(bytes)).isNotNull();
            return null;
        } catch (NotDecodable e) {
            return e.getMessage();
        }
    }

    private static byte[] good(SingleObject<?> type) {
        Schema schema = type.schema();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<>(schema).write(SampleValues.of(schema), out);
            out.flush();
        } catch (IOException e) {
            throw new AssertionError("A sample cannot be written.", e);
        }
        return headed(type, bytes.toByteArray());
    }

    private static byte[] headed(SingleObject<?> type, byte[] bytes) {
        byte[] headed = Arrays.copyOf(type.header(), HEADER + bytes.length);
        System.arraycopy(bytes, 0, headed, HEADER, bytes.length);
        return headed;
    }
}
