package io.reformpulse.standalone.verify;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.Lines;
import io.reformpulse.simulators.oracle.NeverReceived;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.simulators.oracle.RejectedLine;
import io.reformpulse.standalone.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares each rejected record with the line of the event file that it must be. */
final class RejectedComparison {
    private static final String NEVER_RECEIVED = "NEVER_RECEIVED";
    private static final int LINES_BETWEEN_REPORTS = 10_000;

    private final Map<Long, String> expectedByLine = new HashMap<>();
    private final List<NeverReceived> neverReceived;
    private final Map<Long, List<RejectedRecords.One>> actualByLine = new HashMap<>();
    private final List<RejectedRecords.One> released = new ArrayList<>();
    private final RejectedBytes bytes;
    private final Differences found;

    RejectedComparison(OracleResult expected, RejectedRecords actual, Differences found) {
        for (RejectedLine line : expected.rejectedLines()) {
            expectedByLine.put(line.line(), line.reason());
        }
        this.neverReceived = expected.neverReceived();
        for (RejectedRecords.One one : actual.all()) {
            if (one.reason().equals(NEVER_RECEIVED)) {
                released.add(one);
            } else {
                actualByLine.computeIfAbsent(one.line(), line -> new ArrayList<>()).add(one);
            }
        }
        this.bytes = new RejectedBytes(actual.store(), found);
        this.found = found;
    }

    void compare(Path events, Progress progress) throws IOException {
        try (Lines lines = Lines.open(events)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                compare(lines.number(), line);
                if (lines.number() % LINES_BETWEEN_REPORTS == 0) {
                    progress.at("comparing rejected", lines.bytesRead(), lines.totalBytes());
                }
            }
        }
        actualByLine.forEach(
                (number, ones) ->
                        found.add(
                                "not expected",
                                "line %d: rejected as %s, but the event file has no such line"
                                        .formatted(number, ones.get(0).reason())));
        compareReleased();
    }

    private void compare(long number, byte[] line) throws IOException {
        String reason = expectedByLine.get(number);
        List<RejectedRecords.One> ones = actualByLine.remove(number);
        String where = "line " + number;
        if (reason != null && ones == null) {
            found.add("missing", where + ": not rejected, expected " + reason);
        } else if (reason == null && ones != null) {
            String got = ones.get(0).reason();
            found.add("not expected", where + ": rejected as " + got + ", expected to count");
        } else if (ones != null) {
            if (ones.size() > 1) {
                found.add("twice", where + ": rejected " + ones.size() + " times");
            }
            for (RejectedRecords.One one : ones) {
                compare(where, reason, one, line);
            }
        }
    }

    private void compare(String where, String reason, RejectedRecords.One one, byte[] line)
            throws IOException {
        if (!one.reason().equals(reason)) {
            found.add("reason", where + ": rejected as " + one.reason() + ", expected " + reason);
        }
        if (one.records() != 1) {
            found.add("records", where + ": stands for " + one.records() + " records, expected 1");
        }
        bytes.compare(where, one, line);
    }

    private void compareReleased() {
        List<RejectedRecords.One> left = new ArrayList<>(released);
        for (NeverReceived dossier : neverReceived) {
            boolean told = false;
            for (int i = 0; i < left.size() && !told; i++) {
                told = tellsOf(left.get(i), dossier);
                if (told) {
                    left.remove(i);
                }
            }
            if (!told) {
                found.add(
                        "missing",
                        "%s: not rejected, expected %s".formatted(name(dossier), NEVER_RECEIVED));
            }
        }
        for (RejectedRecords.One one : left) {
            found.add("not expected", NEVER_RECEIVED + " not expected: " + one.message());
        }
    }

    /** By its event ids, their types and times: nothing else says which dossier it is. */
    private static boolean tellsOf(RejectedRecords.One one, NeverReceived dossier) {
        boolean tells =
                dossier.commune().equals(one.commune())
                        && one.records() == dossier.steps().size()
                        && one.message().contains(dossier.dossier());
        for (NeverReceived.Step step : dossier.steps()) {
            tells =
                    tells
                            && one.message().contains(step.eventId())
                            && one.message().contains(step.type())
                            && one.message().contains(step.occurredAt().toString());
        }
        return tells;
    }

    private static String name(NeverReceived dossier) {
        List<Long> lines = dossier.steps().stream().map(NeverReceived.Step::line).toList();
        return "dossier %s of %s, lines %s".formatted(dossier.dossier(), dossier.commune(), lines);
    }
}
