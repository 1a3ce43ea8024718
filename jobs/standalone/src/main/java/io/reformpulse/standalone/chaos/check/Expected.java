package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.simulators.oracle.RejectedLine;
import io.reformpulse.standalone.replay.Replay;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must have been published of an event file: by the oracle, which shares no code with the
 * product, and, for alerts that the oracle does not foretell one by one, by an undisturbed replay.
 *
 * @param figures lines of a kpis.csv, the header first
 * @param alerts lines of an alerts.jsonl
 * @param oracleAlerts those that the oracle foretells
 * @param rejected records by reason
 * @param asOf a whole hour, epoch milliseconds
 * @param closing how many records came after that, which count in nothing yet
 */
public record Expected(
        Reference reference,
        List<String> figures,
        List<String> alerts,
        ExpectedAlerts oracleAlerts,
        Map<String, Long> rejected,
        long asOf,
        long closing) {
    private static final int PARALLELISM = 2;

    /**
     * Computes it.
     *
     * @param folder for what it needs on the way
     */
    public static Expected of(
            ReferenceFiles files, Path events, long asOf, long closing, Path folder)
            throws Exception {
        OracleReference reference =
                OracleReference.parse(
                        files.jurisdiction(), files.units(), files.procedures(), files.calendar());
        Instant until = Instant.ofEpochMilli(asOf);
        OracleResult oracle = Oracle.run(events, reference, until, until);
        Path out = folder.resolve("replay");
        boolean accounted =
                new Replay(new Replay.Wishes(events, null, out, PARALLELISM, until))
                        .run(asOf, new PrintWriter(Writer.nullWriter()));
        if (!accounted) {
            throw new IllegalStateException("The replay does not account for all it read.");
        }
        return new Expected(
                files.load(),
                oracle.kpis(),
                Files.readAllLines(out.resolve("alerts.jsonl")),
                oracle.alerts(files.targets(), (step, done, total) -> {}),
                rejected(oracle),
                asOf,
                closing);
    }

    private static Map<String, Long> rejected(OracleResult oracle) {
        Map<String, Long> rejected = new TreeMap<>();
        for (RejectedLine line : oracle.rejectedLines()) {
            rejected.merge(line.reason(), 1L, Long::sum);
        }
        return rejected;
    }

    /** How many records must be rejected in all. */
    public long rejections() {
        return rejected.values().stream().mapToLong(count -> count).sum();
    }
}
