package io.reformpulse.standalone.replay;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.engine.file.SortedEventFile;
import io.reformpulse.engine.graph.FileEnds;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.engine.graph.PulseGraph;
import io.reformpulse.engine.graph.Sources;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.flink.LocalFlink;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph on a sorted event file, in this JVM. */
final class ReplayJob {
    private static final int MANAGED_MEBIBYTES = 512;
    private static final long CACHE_BYTES = 256L << 20;
    private static final long REPORT_MILLIS = 200;
    private static final long ANY_INTERVAL_MILLIS = 1_000;

    private final ReferenceFiles reference;
    private final String name;
    private final SortedEventFile events;
    private final Path targets;
    private final RejectedStore rejectedStore;

    /**
     * @param name of the event file, for rejected records
     * @param targets the rules to judge by, as a spool
     */
    ReplayJob(
            ReferenceFiles reference,
            String name,
            SortedEventFile events,
            Path targets,
            RejectedStore rejectedStore) {
        this.reference = reference;
        this.name = name;
        this.events = events;
        this.targets = targets;
        this.rejectedStore = rejectedStore;
    }

    /** A cluster for such a job. */
    static LocalFlink cluster(Path scratch, int parallelism) {
        return LocalFlink.start(scratch, parallelism, MANAGED_MEBIBYTES);
    }

    /**
     * Runs to the end.
     *
     * @param until nothing counts that occurred or arrived from here on, epoch milliseconds
     * @param asOf the whole minute for which the figures stand, epoch milliseconds
     */
    void run(
            long until,
            long asOf,
            int parallelism,
            LocalFlink flink,
            ReplayResult result,
            Progress progress)
            throws InterruptedException {
        Sources file = FileEnds.sources(events, name, until, targets);
        WatchedSource<RawRecord, ?, ?> feed = new WatchedSource<>(file.feed());
        InProcessSink<Outbound> rows = InProcessSink.to(result::row);
        InProcessSink<Outbound> alerts = InProcessSink.to(result::alert);
        InProcessSink<Outbound> rejected = InProcessSink.to(result::rejected);
        InProcessSink<Account> accounts = InProcessSink.to(result::account);
        StreamExecutionEnvironment environment =
                PulseEnvironment.of(PulseEnvironment.replay(), parallelism);
        PulseGraph.build(
                environment,
                new ScopeSettings(
                        reference,
                        ANY_INTERVAL_MILLIS,
                        asOf,
                        Backlog.NONE,
                        CACHE_BYTES / parallelism,
                        0,
                        FeedStart.at(events.oldestArrival())),
                new Sources(feed, file.feedParallelism(), file.decoding(), file.targets()),
                FileEnds.sinks(rejectedStore, rows, alerts, rejected, accounts));
        try {
            flink.submit(environment, null);
            while (!flink.awaitEnd(REPORT_MILLIS)) {
                progress.at("computing", feed.read(), events.lines());
            }
            progress.at("computing", events.lines(), events.lines());
        } finally {
            feed.forget();
            rows.forget();
            alerts.forget();
            rejected.forget();
            accounts.forget();
        }
    }
}
