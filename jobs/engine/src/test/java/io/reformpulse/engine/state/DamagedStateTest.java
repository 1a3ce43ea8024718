package io.reformpulse.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.reformpulse.domain.alert.BeyondLimit;
import io.reformpulse.domain.alert.Wakes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.Size;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Bytes that no codec wrote: each is read as some value or refused with a sentence, whatever they
 * say of lengths. That bytes were changed is seen by RocksDB's and the checkpoint files' own sums;
 * here only what no value can have is.
 */
class DamagedStateTest {
    /**
     * A count of four bytes' length claims a few million parts; all of them would take far more.
     */
    private static final long MOST_BYTES = 4 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final FeedRecordCodec RECORDS = new FeedRecordCodec();
    private static final FigureChangeCodec FIGURES = new FigureChangeCodec();
    private static final TallyChangeCodec CHANGES = new TallyChangeCodec();

    /** Entries follow one another to their end, so that the end of one may be that of all. */
    private static final List<String> WITHOUT_NUMBER = List.of("pane-durations-v1", "wake-day-v1");

    /** A stored layout: a file of golden bytes, and what reads them. */
    private record Layout(String golden, Function<byte[], Object> read) {}

    private static final List<Layout> LAYOUTS =
            List.of(
                    new Layout("dossier-v1", b -> DossierFileCodec.read("02734", "H38-1", b)),
                    new Layout("tombstone-v1", b -> DossierFileCodec.read("02734", "H38-1", b)),
                    new Layout("loose-rating-v1", b -> LooseRatingCodec.read("02734", b)),
                    new Layout("pane-counts-v1", b -> PaneCodec.read(b, null)),
                    new Layout(
                            "pane-durations-v1",
                            b -> PaneCodec.read(GoldenBytesTest.golden("pane-counts"), b)),
                    new Layout("commune-head-v1", CommuneHeadCodec::read),
                    new Layout("roll-up-head-v1", RollUpHeadCodec::read),
                    new Layout("window-tally-v1", WindowTallyCodec::read),
                    new Layout("late-counts-v1", ExactCountsCodec::read),
                    new Layout("held-dossier-event-v1", b -> onItsWay(RECORDS, b)),
                    new Layout("held-rating-v1", b -> onItsWay(RECORDS, b)),
                    new Layout("held-heartbeat-v1", b -> onItsWay(RECORDS, b)),
                    new Layout("tally-change-v1", b -> onItsWay(CHANGES, b)),
                    new Layout("tally-change-v2", b -> onItsWay(CHANGES, b)),
                    new Layout("alert-head-v1", AlertHeadCodec::read),
                    new Layout("alert-head-v2", AlertHeadCodec::read),
                    new Layout(
                            "beyond-limit-v1",
                            b -> {
                                BeyondLimit beyondLimit = new BeyondLimit();
                                BeyondLimitEntries.readInto(beyondLimit, "H38-1", b);
                                return beyondLimit;
                            }),
                    new Layout(
                            "wake-day-v1",
                            b -> {
                                Wakes wakes = new Wakes();
                                WakeDays.readInto(wakes, 19_000, b);
                                return wakes;
                            }),
                    new Layout("unit-alert-head-v1", UnitAlertHeadCodec::read),
                    new Layout("told-incidents-v1", ToldIncidentsCodec::read),
                    new Layout("signal-day-v1", SignalDayCodec::read),
                    new Layout("unit-pane-v1", UnitPaneCodec::read),
                    new Layout("figures-v1", b -> onItsWay(FIGURES, b)));

    private static Object onItsWay(Codec<?> codec, byte[] bytes) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(bytes.length + Integer.BYTES);
            out.writeInt(bytes.length);
            out.write(bytes);
            return new CodecSerializer<>(codec)
                    .deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        } catch (IOException e) {
            throw new AssertionError("Bytes in memory end early.", e);
        }
    }

    private static byte[] golden(Layout layout) {
        String[] parts = layout.golden().split("-v");
        return GoldenBytesTest.golden(parts[0], Integer.parseInt(parts[1]));
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(LAYOUTS);
    }

    /** Golden bytes of which a few are others; often such as begin a huge number. */
    @Provide
    Arbitrary<Tuple2<Layout, byte[]>> changed() {
        Arbitrary<Byte> any =
                Arbitraries.oneOf(
                        Arbitraries.bytes(), Arbitraries.of((byte) -1, (byte) 0x7F, (byte) 0));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 1 << 16);
        return layouts()
                .flatMap(
                        layout ->
                                Combinators.combine(places, any.list().ofMinSize(1).ofMaxSize(8))
                                        .as(
                                                (place, values) ->
                                                        Tuple.of(
                                                                layout,
                                                                over(layout, place, values))));
    }

    private static byte[] over(Layout layout, int place, List<Byte> values) {
        byte[] bytes = golden(layout);
        for (int i = 0; i < values.size(); i++) {
            bytes[(place + i) % bytes.length] = values.get(i);
        }
        return bytes;
    }

    @Property(tries = 6000)
    void changedBytesAreReadOrRefused(@ForAll("changed") Tuple2<Layout, byte[]> stored) {
        readOrRefused(stored.get1(), stored.get2());
    }

    @Property(tries = 3000)
    void anyBytesAreReadOrRefused(
            @ForAll("layouts") Layout layout, @ForAll @Size(max = 60) byte[] bytes) {
        readOrRefused(layout, bytes);
        byte[] ofItsVersion = new byte[bytes.length + 1];
        ofItsVersion[0] = golden(layout)[0];
        System.arraycopy(bytes, 0, ofItsVersion, 1, bytes.length);
        readOrRefused(layout, ofItsVersion);
    }

    @Property
    void aValueCutShortOrGoneOnIsRefused(@ForAll("layouts") Layout layout) {
        byte[] whole = golden(layout);
        boolean isNumbered = !WITHOUT_NUMBER.contains(layout.golden());
        for (int length = 0; isNumbered && length < whole.length; length++) {
            assertThat(refusal(layout, Arrays.copyOf(whole, length)))
                    .as("%s of %d bytes", layout.golden(), length)
                    .isNotNull();
        }
        assertThat(refusal(layout, Arrays.copyOf(whole, whole.length + 1))).isNotNull();
        assertThat(refusal(layout, whole)).isNull();
    }

    private static void readOrRefused(Layout layout, byte[] bytes) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String refusal = refusal(layout, bytes);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of heap to read " + layout.golden())
                .isLessThan(MOST_BYTES);
        if (refusal != null) {
            assertThat(refusal).matches("[A-Z](?s:.)*(savepoint|state)\\.");
        }
    }

    /** The sentence by which they are refused; null if they are read. Others are not caught. */
    private static String refusal(Layout layout, byte[] bytes) {
        try {
            assertThat(layout.read().apply(bytes)).isNotNull();
            return null;
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }
}
