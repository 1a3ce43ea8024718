package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.file.EventFileReader;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoisonTest {
    private static final Played USUAL = Played.with();
    private static final Played POISONED = Played.with("poison:share=0.1");

    @TempDir private Path folder;

    @Test
    void everyReasonThatAFeedCanGiveIsThere() {
        assertThat(reasons(Manifest.Injection::rejected))
                .containsExactlyInAnyOrder(
                        "FUTURE",
                        "IMPLAUSIBLE_TIME",
                        "INVALID_FIELD",
                        "NEVER_RECEIVED",
                        "SCORE_OUT_OF_RANGE",
                        "TOO_LATE",
                        "UNDECODABLE",
                        "UNKNOWN_COMMUNE",
                        "UNKNOWN_FINGERPRINT",
                        "WRONG_MARKER");
        assertThat(reasons(Manifest.Injection::rejectedInFile))
                .containsExactlyInAnyOrder(
                        "FUTURE",
                        "IMPLAUSIBLE_TIME",
                        "INVALID_FIELD",
                        "MISSING_FIELD",
                        "NEVER_RECEIVED",
                        "SCORE_OUT_OF_RANGE",
                        "TOO_LATE",
                        "UNDECODABLE",
                        "UNKNOWN_COMMUNE");
    }

    @Test
    void nothingIsTakenAwayAndAllThatIsMoreIsPoison() {
        assertThat(Played.surplus(USUAL.records(), POISONED.records())).isEmpty();
        assertThat(Played.sum(Played.surplus(POISONED.records(), USUAL.records())))
                .isEqualTo(POISONED.touched("poison"));
        long rejected =
                POISONED.truth("poison").injections().stream()
                        .flatMap(injection -> injection.rejected().values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
        assertThat(rejected).isEqualTo(POISONED.touched("poison"));
    }

    @Test
    void eachPoisonedRecordIsNamedWithItsReason() {
        List<Manifest.Touched> records = POISONED.truth("poison").records();
        assertThat(records)
                .hasSize((int) Math.min(1_000, POISONED.touched("poison")))
                .allMatch(record -> record.id().endsWith("-poison"))
                .allMatch(record -> record.reason() != null && record.reasonInFile() != null);
        Set<String> ids = new TreeSet<>();
        records.forEach(record -> ids.add(record.id() + record.arrivedAt()));
        assertThat(ids).hasSameSizeAs(records);
    }

    @Test
    void eachPoisonedRecordIsOneLineOfAnEventFile() throws IOException {
        Path file = folder.resolve("events.jsonl");
        EventFileWriter.write(file, Played.PLACE.zone(), POISONED.stream());
        List<List<Byte>> lines = new ArrayList<>();
        try (EventFileReader reader = new EventFileReader(file)) {
            reader.forEachRemaining(record -> lines.add(bytes(record)));
        }
        assertThat(lines)
                .isEqualTo(POISONED.stream().stream().map(d -> bytes(d.record())).toList());
    }

    @Test
    void onlyTheKindsAskedForAreSent() {
        Played nine = Played.with("poison:kinds=score-9,empty");
        assertThat(nine.truth("poison").injections())
                .extracting(Manifest.Injection::what)
                .containsOnly("score-9", "empty");
    }

    @Test
    void aClockSomeMinutesFastIsNoPoisonIfTheRecordComesLater() {
        Played late =
                Played.with(
                        "poison:share=0.1,kinds=ten-minutes-ahead",
                        "commune-offline-48h:communes=all,from=start");
        Map<String, Long> fates = new HashMap<>();
        for (Manifest.Touched record : late.truth("poison").records()) {
            boolean held = record.arrivedAt().compareTo(record.at()) > 0;
            fates.merge(held + " " + record.reason(), 1L, Long::sum);
        }
        assertThat(fates).containsOnlyKeys("true null", "false FUTURE");
    }

    private static Set<String> reasons(Function<Manifest.Injection, Map<String, Long>> which) {
        Set<String> reasons = new TreeSet<>();
        POISONED.truth("poison")
                .injections()
                .forEach(injection -> reasons.addAll(which.apply(injection).keySet()));
        return reasons;
    }

    private static List<Byte> bytes(SimulatedRecord record) {
        List<Byte> bytes = new ArrayList<>();
        for (byte next : record.value()) {
            bytes.add(next);
        }
        return bytes;
    }
}
