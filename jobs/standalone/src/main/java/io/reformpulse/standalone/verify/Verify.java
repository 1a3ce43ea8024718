package io.reformpulse.standalone.verify;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import io.reformpulse.simulators.oracle.KpiComparison;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.Terminal;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;

/** Holds the output of a replay against what the oracle makes of the same event file. */
public final class Verify {
    private final Wishes wishes;

    /**
     * What the user asked for.
     *
     * @param kpis null to compare alerts only
     * @param rejected null for the one beside kpis, if it is there; so are {@code summary} and
     *     {@code alerts}
     * @param truth null if it is not known
     * @param reference null for the shipped one
     * @param until null for the whole minute after the newest arrival
     * @param max how many differences of each file are shown
     * @param json whether the report is JSON
     */
    public record Wishes(
            Path events,
            Path kpis,
            Path rejected,
            Path summary,
            Path alerts,
            Path truth,
            Path reference,
            Instant until,
            int max,
            boolean json) {
        /** All that stands beside a kpis.csv, in words. */
        public Wishes(Path events, Path kpis, Path reference, int max) {
            this(events, kpis, null, null, null, null, reference, null, max, false);
        }
    }

    public Verify(Wishes wishes) {
        this.wishes = wishes;
    }

    /**
     * Compares all there is and says what differs.
     *
     * @param now nothing can have arrived later, unless told otherwise
     * @return whether all is equal
     */
    public boolean run(Instant now, PrintWriter terminal) throws IOException {
        Output output = Output.of(wishes);
        ReferenceFiles files = ReferenceChoice.files(wishes.reference);
        OracleReference reference = reference(files);
        Progress progress = new Progress(System.err, Terminal.isErr());
        Report report =
                wishes.json ? new JsonReport(terminal) : new TextReport(terminal, wishes.max);
        try {
            OracleResult expected = expected(reference, now, progress);
            kpis(expected, output, report, progress);
            rejected(expected, output, report, progress);
            summary(expected, output, report);
            alerts(expected, output, report, files, progress);
            report.end(expected.total().get("read"), expected.asOf().atZone(reference.zone()));
        } finally {
            progress.end();
        }
        return report.isEqual();
    }

    private static OracleReference reference(ReferenceFiles files) throws IOException {
        // Says what is wrong with it, which the oracle does not.
        files.load();
        return OracleReference.parse(
                files.jurisdiction(), files.units(), files.procedures(), files.calendar());
    }

    private OracleResult expected(OracleReference reference, Instant now, Progress progress) {
        try {
            OracleResult expected =
                    Oracle.run(wishes.events, reference, wishes.until, now, progress::at);
            if (expected.asOf() == null) {
                throw Failure.usage(
                        "No line of "
                                + wishes.events
                                + " can be used, so no moment for the figures is known; is"
                                + " --reference right? If so, give the moment by --until.");
            }
            return expected;
        } catch (IOException e) {
            throw Failure.usage(
                    "The event file "
                            + wishes.events
                            + " cannot be read to its end ("
                            + e.getMessage()
                            + "); copy it again.",
                    e);
        }
    }

    private void kpis(OracleResult expected, Output output, Report report, Progress progress) {
        if (output.kpis() == null) {
            return;
        }
        Differences found = new Differences(wishes.max);
        progress.at("comparing", 0, 1);
        KpiComparison compared =
                KpiComparison.of(expected.kpis(), output.kpis(expected.kpis().get(0)), found);
        progress.at("comparing", 1, 1);
        progress.end();
        report.compared(
                wishes.kpis,
                "%,d rows, %,d cells".formatted(compared.rows(), compared.cells()),
                found);
    }

    private void rejected(OracleResult expected, Output output, Report report, Progress progress)
            throws IOException {
        if (output.rejected() == null) {
            notThere(Output.REJECTED, output, report);
            return;
        }
        Differences found = new Differences(wishes.max);
        RejectedRecords actual = RejectedRecords.read(output.rejected());
        new RejectedComparison(expected, actual, found).compare(wishes.events, progress);
        progress.end();
        report.compared(output.rejected(), "%,d rejections".formatted(actual.all().size()), found);
    }

    private void summary(OracleResult expected, Output output, Report report) throws IOException {
        if (output.summary() == null) {
            notThere(Output.SUMMARY, output, report);
            return;
        }
        Differences found = new Differences(wishes.max);
        long counts = SummaryComparison.compare(expected, output.summary(), found);
        report.compared(output.summary(), "%,d counts".formatted(counts), found);
    }

    private void alerts(
            OracleResult expected,
            Output output,
            Report report,
            ReferenceFiles files,
            Progress progress)
            throws IOException {
        if (output.alerts() == null) {
            notThere(Output.ALERTS, output, report);
            return;
        }
        AlertJudge judge = new AlertJudge(output.alerts(), report);
        ExpectedAlerts alerts = expected.alerts(files.targets(), progress::at);
        progress.end();
        judge.compare(alerts, files.load().jurisdiction().zone(), wishes.max);
        if (output.truth() != null) {
            judge.judge(output.truth());
        }
    }

    /** Who asks for alerts alone knows that nothing else is compared. */
    private static void notThere(String name, Output output, Report report) {
        if (output.kpis() != null) {
            report.notThere(name);
        }
    }
}
