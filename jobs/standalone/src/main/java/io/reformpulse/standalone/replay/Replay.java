package io.reformpulse.standalone.replay;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.engine.file.RuleSpool;
import io.reformpulse.engine.file.SortedEventFile;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceException;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.Terminal;
import io.reformpulse.standalone.flink.LocalFlink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An event file through the job's graph to its final figures. */
public final class Replay {
    private static final String KPIS = "kpis.csv";
    private static final String ALERTS = "alerts.jsonl";
    private static final String REJECTED = "rejected.jsonl";
    private static final String REJECTED_STORE = "rejected";
    private static final String SUMMARY = "summary.json";

    /** The summary last: where it is new, all is. */
    private static final List<String> RESULTS =
            List.of(KPIS, ALERTS, REJECTED_STORE, REJECTED, SUMMARY);

    private final Wishes wishes;
    private final LocalFlink shared;

    /**
     * What the user asked for.
     *
     * @param reference null for the shipped one
     * @param until null for the whole minute after the newest arrival
     */
    public record Wishes(Path events, Path reference, Path out, int parallelism, Instant until) {}

    public Replay(Wishes wishes) {
        this(wishes, null);
    }

    /**
     * @param shared a cluster to run on, which is left running; null for one of its own
     */
    Replay(Wishes wishes, LocalFlink shared) {
        this.wishes = wishes;
        this.shared = shared;
    }

    /**
     * Writes the files and prints a summary.
     *
     * @param now epoch milliseconds; nothing can have arrived later, unless told otherwise
     * @return whether every record read is accounted for
     */
    public boolean run(long now, PrintWriter terminal) throws Exception {
        long started = System.nanoTime();
        ReferenceFiles files = ReferenceChoice.files(wishes.reference);
        Reference reference = load(files);
        // Before the work: who waited for it should not lose it to a folder that takes nothing.
        try (OutFolder out = OutFolder.take(wishes.out)) {
            Summary summary = run(now, files, reference, out, started);
            summary.print(terminal);
            terminal.println("Written to " + wishes.out + ".");
            terminal.flush();
            return summary.unaccounted() == 0;
        }
    }

    private Summary run(
            long now, ReferenceFiles files, Reference reference, OutFolder out, long started)
            throws Exception {
        long until = wishes.until == null ? now : wishes.until.toEpochMilli();
        Progress progress = new Progress(System.err, Terminal.isErr());
        Path scratch = Files.createTempDirectory("pulse-replay-");
        // Flink starts while the file is read: neither needs the other, nor more than a processor.
        CompletableFuture<LocalFlink> flink =
                shared != null
                        ? CompletableFuture.completedFuture(shared)
                        : CompletableFuture.supplyAsync(
                                () -> ReplayJob.cluster(scratch, wishes.parallelism));
        ReplayResult result = new ReplayResult();
        long asOf;
        try {
            try {
                SortedEventFile sorted = sort(reference, until, scratch, progress);
                asOf = wishes.until == null ? sorted.asOf() : until;
                ReplayJob job =
                        new ReplayJob(
                                files,
                                wishes.events.getFileName().toString(),
                                sorted,
                                RuleSpool.write(files.rules(), scratch),
                                rejectedStore(out));
                job.run(until, asOf, wishes.parallelism, started(flink), result, progress);
            } finally {
                close(flink);
            }
            return write(result, reference, asOf, started, out);
        } finally {
            progress.end();
            Folders.delete(scratch);
        }
    }

    private static LocalFlink started(CompletableFuture<LocalFlink> flink) {
        try {
            return flink.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    /** Once it has started, so that nothing of it is left in the scratch folder. */
    private void close(CompletableFuture<LocalFlink> flink) {
        LocalFlink own = flink.exceptionally(neverStarted -> null).join();
        if (own != null && own != shared) {
            own.close();
        }
    }

    // Beside rejected.jsonl, which has room for a part of a very large record only.
    private static RejectedStore rejectedStore(OutFolder out) {
        return new RejectedStore(out.aside(REJECTED_STORE).toAbsolutePath().toUri().toString());
    }

    private SortedEventFile sort(Reference reference, long until, Path scratch, Progress progress) {
        StatelessChecks checks = new StatelessChecks(reference.units(), until);
        try {
            SortedEventFile sorted =
                    SortedEventFile.sort(
                            wishes.events,
                            checks,
                            scratch,
                            (done, total) -> progress.at("reading and sorting", done, total));
            if (sorted.lines() == 0) {
                throw Failure.usage(
                        "The event file " + wishes.events + " is empty; name one that has events.");
            }
            if (sorted.admitted() == 0 && wishes.until == null) {
                throw Failure.usage(
                        "None of the "
                                + sorted.lines()
                                + " lines of "
                                + wishes.events
                                + " can be used, so no moment for the figures is known; is"
                                + " --reference right? If so, give the moment by --until.");
            }
            return sorted;
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            throw Failure.usage(
                    message.startsWith("The event file ")
                            ? message
                            : "The event file " + wishes.events + " cannot be read: " + message,
                    e);
        }
    }

    private static Summary write(
            ReplayResult result, Reference reference, long asOf, long started, OutFolder out)
            throws IOException {
        int rows = KpiFile.write(out.aside(KPIS), result.rows(), reference.jurisdiction().zone());
        RejectedFile.write(out.aside(REJECTED), result.rejected());
        AlertFile.write(out.aside(ALERTS), result.alerts());
        Summary summary =
                new Summary(
                        result.account(),
                        Summary.byReason(result.rejected()),
                        rows,
                        asOf,
                        reference.jurisdiction().zone(),
                        (System.nanoTime() - started) / 1_000_000);
        summary.write(out.aside(SUMMARY));
        for (String name : RESULTS) {
            out.moveInPlace(name);
        }
        return summary;
    }

    private static Reference load(ReferenceFiles files) {
        try {
            return files.load();
        } catch (ReferenceException e) {
            throw Failure.usage(e.getMessage(), e);
        }
    }
}
