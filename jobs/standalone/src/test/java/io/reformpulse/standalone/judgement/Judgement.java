package io.reformpulse.standalone.judgement;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.oracle.Conservation;
import io.reformpulse.simulators.oracle.KpiComparison;
import io.reformpulse.simulators.oracle.OracleReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One event file, once by the oracle and once by the product: every cell of the table and every
 * record's fate must agree.
 */
abstract class Judgement {

    static final Instant REPLAY_START = Instant.parse("2030-01-01T00:00:00Z");
    static final long MINUTE = 60_000L;
    static final long DAY = 24 * 60 * MINUTE;

    final Path file;
    final Reference reference;
    final OracleReference oracleReference;
    final Random random;
    final int days;
    private final List<String> found = new ArrayList<>();

    Judgement(JudgedCase judged) throws IOException {
        file = judged.events();
        reference = ReferenceFiles.in(judged.reference()).parse();
        oracleReference = OracleReference.read(judged.reference());
        random = new Random(judged.seed());
        days = judged.days();
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

    final void compareBooks(Map<String, Conservation> expected, Books actual) {
        Map<String, Map<String, Long>> books = Books.of(expected).byKind();
        if (!books.equals(actual.byKind())) {
            found.add("books: expected %s got %s".formatted(books, actual.byKind()));
        }
    }

    final void compare(String what, long expected, long got) {
        if (expected != got) {
            found.add("%s: expected <%d> got <%d>".formatted(what, expected, got));
        }
    }
}
