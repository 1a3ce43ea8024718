package io.reformpulse.standalone.oracle;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One random event file, once by the oracle and once by the product: every cell of the table and
 * every record's fate must agree.
 */
abstract class Judgement {

    static final Instant REPLAY_START = Instant.parse("2030-01-01T00:00:00Z");
    static final long MINUTE = 60_000L;

    final Path file;
    final Path folder;
    final Reference reference;
    final Random random;
    final int days;
    private final List<String> found = new ArrayList<>();

    /**
     * @param seed of the events, and of the jurisdiction's variant
     */
    Judgement(Path scratch, long seed, int dossiers, Mix mix) throws IOException {
        SmallReference.Variant variant = SmallReference.Variant.anyForSeed(seed);
        folder = SmallReference.write(scratch.resolve("reference"), variant);
        file = scratch.resolve("events.jsonl");
        RandomEvents.write(file, seed, dossiers, mix.withZone(ZoneId.of(variant.zone())));
        reference = ReferenceFiles.in(folder).parse();
        random = new Random(seed);
        days = mix.days();
    }

    /** What differs, a line each; empty if nothing does. */
    final List<String> differences() throws IOException {
        judge();
        return found;
    }

    abstract void judge() throws IOException;

    static Instant wholeMinute(long instant) {
        return Instant.ofEpochMilli(Math.floorDiv(instant, MINUTE) * MINUTE);
    }

    final void compareTables(List<String> expected, List<String> actual) {
        found.addAll(KpiComparison.differences(expected, actual));
    }

    /** Lines of which not even the kind can be told are rejected by both, whatever the reason. */
    final void compareBooks(Map<String, Conservation> expected, Map<String, Conservation> actual) {
        expected.forEach(
                (kind, counts) -> {
                    String got = String.valueOf(actual.get(kind));
                    boolean told = !kind.equals(EventReader.UNKNOWN_KIND);
                    if (told && !counts.toString().equals(got)) {
                        found.add("%s: expected %s got %s".formatted(kind, counts, got));
                    }
                });
    }

    final void compare(String what, long expected, long got) {
        if (expected != got) {
            found.add("%s: expected <%d> got <%d>".formatted(what, expected, got));
        }
    }
}
