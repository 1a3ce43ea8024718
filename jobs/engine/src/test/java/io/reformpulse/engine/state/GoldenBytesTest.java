package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.EncodedCommuneStore.bytes;
import static io.reformpulse.engine.state.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.BeyondLimit;
import io.reformpulse.domain.alert.Wakes;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.Pane;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of {@link Samples} as version 1 wrote them, in {@code golden/}. They are read for ever:
 * when a layout changes its version goes up, version 1 keeps its file, and the new one gets its
 * own.
 */
class GoldenBytesTest {
    private static final FeedRecordCodec RECORDS = new FeedRecordCodec();
    private static final FigureChangeCodec FIGURES = new FigureChangeCodec();
    private static final TallyChangeCodec CHANGES = new TallyChangeCodec();

    @Test
    void aDossierOfVersionOneIsRead() {
        byte[] golden = golden("dossier");
        Same.file(DossierFileCodec.read("02734", "H38-1", golden), Samples.dossierFile());
        assertHex(bytes(Samples.dossierFile(), DossierFileCodec::write), golden);
    }

    @Test
    void aTombstoneOfVersionOneIsRead() {
        byte[] golden = golden("tombstone");
        DossierFile tombstone = DossierFile.tombstone("02734", "H38-1");
        Same.file(DossierFileCodec.read("02734", "H38-1", golden), tombstone);
        assertHex(bytes(tombstone, DossierFileCodec::write), golden);
    }

    @Test
    void aLooseRatingOfVersionOneIsRead() {
        byte[] golden = golden("loose-rating");
        Same.looseRating(LooseRatingCodec.read("02734", golden), Samples.looseRating());
        assertHex(
                bytes(
                        Samples.looseRating(),
                        (rating, out) -> LooseRatingCodec.write("02734", rating, out)),
                golden);
    }

    @Test
    void aPaneOfVersionOneIsRead() {
        byte[] counts = golden("pane-counts");
        byte[] durations = golden("pane-durations");
        assertThat(PaneCodec.read(counts, durations)).isEqualTo(Samples.pane());
        assertHex(bytes(Samples.pane(), PaneCodec::writeCounts), counts);
        assertHex(bytes(Samples.pane(), PaneCodec::writeDurations), durations);
    }

    @Test
    void aCommuneOfVersionOneIsRead() {
        byte[] golden = golden("commune-head");
        Same.head(CommuneHeadCodec.read(golden), Samples.communeHead());
        assertHex(bytes(Samples.communeHead(), CommuneHeadCodec::write), golden);
    }

    @Test
    void aUnitAboveTheCommunesOfVersionOneIsRead() {
        byte[] golden = golden("roll-up-head");
        Same.head(RollUpHeadCodec.read(golden), Samples.rollUpHead());
        assertHex(bytes(Samples.rollUpHead(), RollUpHeadCodec::write), golden);
    }

    @Test
    void aWindowOfVersionOneIsRead() {
        byte[] golden = golden("window-tally");
        assertThat(WindowTallyCodec.read(golden)).isEqualTo(Samples.windowTally());
        assertHex(bytes(Samples.windowTally(), WindowTallyCodec::write), golden);
    }

    @Test
    void lateCountsOfVersionOneAreRead() {
        byte[] golden = golden("late-counts");
        assertThat(ExactCountsCodec.read(golden)).isEqualTo(Samples.windowTally().exact());
        assertHex(bytes(Samples.windowTally().exact(), ExactCountsCodec::write), golden);
    }

    @Test
    void recordsHeldOfVersionOneAreRead() {
        byte[] dossier = golden("held-dossier-event");
        Same.record(RECORDS.read(new ByteReader(dossier)), Samples.dossierRecord());
        assertHex(bytes(Samples.dossierRecord(), RECORDS::write), dossier);
        byte[] rating = golden("held-rating");
        Same.record(RECORDS.read(new ByteReader(rating)), Samples.ratingRecord());
        assertHex(bytes(Samples.ratingRecord(), RECORDS::write), rating);
        byte[] heartbeat = golden("held-heartbeat");
        Same.record(RECORDS.read(new ByteReader(heartbeat)), Samples.heartbeat(7, AT));
        assertHex(bytes(Samples.heartbeat(7, AT), RECORDS::write), heartbeat);
    }

    @Test
    void aChangeOnItsWayUpOfVersionOneIsRead() {
        byte[] golden = golden("tally-change");
        assertThat(CHANGES.read(new ByteReader(golden))).isEqualTo(Samples.tallyChange());
    }

    @Test
    void aChangeOnItsWayUpOfVersionTwoIsRead() {
        byte[] golden = golden("tally-change", 2);
        assertThat(CHANGES.read(new ByteReader(golden))).isEqualTo(Samples.tallyChange());
        assertHex(bytes(Samples.tallyChange(), CHANGES::write), golden);
    }

    @Test
    void theAlertsOfACommuneOfVersionOneAreRead() {
        AlertHead read = AlertHeadCodec.read(golden("alert-head"));
        Same.head(read, AlertSamples.alertHead());
        assertThat(read.beyondLimit()).isEqualTo(AlertSamples.alertHead().beyondLimit());
        assertThat(read.beyondLimit().takeChanged()).containsExactly("H38-1");
    }

    @Test
    void theAlertsOfACommuneOfVersionTwoAreRead() {
        byte[] golden = golden("alert-head", 2);
        Same.head(AlertHeadCodec.read(golden), AlertSamples.alertHead());
        assertHex(bytes(AlertSamples.alertHead(), AlertHeadCodec::write), golden);
    }

    @Test
    void aDossierBeyondTheLimitOfVersionOneIsRead() {
        byte[] golden = golden("beyond-limit");
        BeyondLimit read = new BeyondLimit();
        BeyondLimitEntries.readInto(read, "H38-1", golden);
        assertThat(read).isEqualTo(AlertSamples.alertHead().beyondLimit());
        assertHex(bytes(read.rulesOf("H38-1"), BeyondLimitEntries::write), golden);
    }

    @Test
    void aDayOfWakesOfVersionOneIsRead() {
        byte[] golden = golden("wake-day");
        long day = AT / 86_400_000;
        Wakes read = new Wakes();
        WakeDays.readInto(read, day, golden);
        Wakes wakes = AlertSamples.alertHead().wakes();
        assertThat(read).isEqualTo(wakes);
        assertHex(bytes(wakes, (all, out) -> WakeDays.write(all, day, out)), golden);
    }

    @Test
    void theAlertsOfAUnitAboveOfVersionOneAreRead() {
        byte[] golden = golden("unit-alert-head");
        Same.head(UnitAlertHeadCodec.read(golden), AlertSamples.unitAlertHead());
        assertHex(bytes(AlertSamples.unitAlertHead(), UnitAlertHeadCodec::write), golden);
    }

    @Test
    void whatWasToldOfACaseOfVersionOneIsRead() {
        byte[] golden = golden("told-incidents");
        assertThat(ToldIncidentsCodec.read(golden)).isEqualTo(AlertSamples.toldIncidents());
        assertHex(bytes(AlertSamples.toldIncidents(), ToldIncidentsCodec::write), golden);
    }

    @Test
    void aDaysSignalsOfVersionOneAreRead() {
        byte[] golden = golden("signal-day");
        assertThat(SignalDayCodec.read(golden)).isEqualTo(AlertSamples.signalDay());
    }

    @Test
    void aDaysSignalsOfVersionTwoAreRead() {
        byte[] golden = golden("signal-day", 2);
        assertThat(SignalDayCodec.read(golden)).isEqualTo(AlertSamples.signalDay());
        assertHex(bytes(AlertSamples.signalDay(), SignalDayCodec::write), golden);
    }

    @Test
    void aDayOfAUnitAboveOfVersionOneIsRead() {
        byte[] golden = golden("unit-pane");
        Pane hours = new Pane();
        Samples.pane().forEachSlot(hours::add);
        assertThat(UnitPaneCodec.read(golden)).isEqualTo(hours);
        assertHex(bytes(hours, UnitPaneCodec::write), golden);
    }

    @Test
    void aChangeOfFiguresOnItsWayUpOfVersionOneIsRead() {
        byte[] golden = golden("figures");
        assertThat(FIGURES.read(new ByteReader(golden))).isEqualTo(AlertSamples.figureChange());
        assertHex(bytes(AlertSamples.figureChange(), FIGURES::write), golden);
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("A commune's alerts", AlertHeadCodec::read),
                reader(
                        "A dossier beyond the limit",
                        bytes -> {
                            BeyondLimitEntries.readInto(new BeyondLimit(), "H38-1", bytes);
                            return null;
                        }),
                reader(
                        "A day of a commune's alerts",
                        bytes -> {
                            WakeDays.readInto(new Wakes(), 0, bytes);
                            return null;
                        }),
                reader("The alerts of a unit above", UnitAlertHeadCodec::read),
                reader("What was told of a case", ToldIncidentsCodec::read),
                reader("A day's signals", SignalDayCodec::read),
                reader("A day of a unit above", UnitPaneCodec::read),
                reader(
                        "A change of figures on its way up",
                        bytes -> FIGURES.read(new ByteReader(bytes))),
                reader("A dossier", bytes -> DossierFileCodec.read("02734", "H38-1", bytes)),
                reader("A rating without", bytes -> LooseRatingCodec.read("02734", bytes)),
                reader("A day's counts", bytes -> PaneCodec.read(bytes, null)),
                reader("A day's durations", bytes -> PaneCodec.read(golden("pane-counts"), bytes)),
                reader("A commune", CommuneHeadCodec::read),
                reader("A unit above", RollUpHeadCodec::read),
                reader("A window's tally", WindowTallyCodec::read),
                reader("Late counts", ExactCountsCodec::read),
                reader("A record held", bytes -> RECORDS.read(new ByteReader(bytes))),
                reader("A change", bytes -> CHANGES.read(new ByteReader(bytes))));
    }

    private static Arguments reader(String what, Function<byte[], Object> read) {
        return Arguments.of(what, read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void aVersionNotKnownHereIsRefusedWithWhatToDo(String what, Function<byte[], Object> read) {
        for (byte version : new byte[] {0, 9, (byte) 0xFF}) {
            assertThatThrownBy(() -> read.apply(new byte[] {version, 0, 0, 0, 0}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(what)
                    .hasMessageContaining("version " + (version & 0xFF) + ",")
                    .hasMessageEndingWith("start it with the release that wrote the state.");
        }
    }

    /** Hexadecimal, lines of any length. */
    static byte[] golden(String name) {
        return golden(name, 1);
    }

    static byte[] golden(String name, int version) {
        String file = "/golden/" + name + "-v" + version + ".hex";
        try (InputStream in = GoldenBytesTest.class.getResourceAsStream(file)) {
            assertThat(in).as("the golden file %s", file).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
        } catch (IOException e) {
            throw new AssertionError("The golden file " + file + " cannot be read.", e);
        }
    }

    private static void assertHex(byte[] actual, byte[] golden) {
        assertThat(HexFormat.of().formatHex(actual))
                .as("what is written")
                .isEqualTo(HexFormat.of().formatHex(golden));
    }
}
