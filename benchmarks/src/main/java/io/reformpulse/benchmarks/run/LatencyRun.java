package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.year.PlainYear;
import io.reformpulse.benchmarks.year.YearReference;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.standalone.replay.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sends events to our job when they happen, from an empty state, and tells how late its rows are.
 */
final class LatencyRun {
    private static final int EVENTS_OF_TEN_DOSSIERS = 49;
    private static final long MILLIS = 1_000;

    /** That go by meanwhile, so that dossiers come to their ends. */
    private static final int DAYS = 60;

    /** What is sent in a third of the time is not counted: dossiers are only begun at first. */
    private static final int WARM_UP_PART = 3;

    /** Starts our job, which says when it is ready, on topics. */
    interface Job {
        ChildJvm start(Stage stage, Path scratch) throws IOException;
    }

    private final Path folder;
    private final Path log;
    private final int rate;
    private final int seconds;

    /**
     * @param folder for the broker and the job, emptied before and after
     * @param rate events a second
     */
    LatencyRun(Path folder, Path log, int rate, int seconds) {
        this.folder = folder.resolve("latency");
        this.log = log;
        this.rate = rate;
        this.seconds = seconds;
    }

    void run(ReferenceFiles reference, Job starting) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        String kafka = folder.resolve("kafka").toString();
        try (ChildJvm broker = ChildJvm.start(BrokerMain.class, log, "1g", kafka)) {
            Stage stage = new Stage(broker.await("bootstrap"));
            stage.newFeed("LogAppendTime");
            stage.clear();
            try (ChildJvm job = starting.start(stage, folder.resolve("job"))) {
                measure(stage, Long.parseLong(job.await("ready")), reference);
            }
        }
        Folders.delete(folder);
    }

    private void measure(Stage stage, long epochMillis, ReferenceFiles reference)
            throws InterruptedException {
        EpochLatency rows = new EpochLatency(stage.bootstrap(), epochMillis);
        AlertLatency alerts = new AlertLatency(stage.bootstrap());
        Thread rowReader = new Thread(rows, "rows");
        Thread alertReader = new Thread(alerts, "alerts");
        rowReader.start();
        alertReader.start();
        long lasts = seconds * MILLIS;
        int dossiers = Math.toIntExact((long) rate * seconds * 10 / EVENTS_OF_TEN_DOSSIERS);
        List<String> communes = YearReference.communes(reference);
        System.err.printf("sending for %d s, of which the first third warms up%n", seconds);
        long now = System.currentTimeMillis();
        long countFrom = now + lasts / WARM_UP_PART;
        long counted =
                new OpenLoop(stage.bootstrap(), rows)
                        .send(
                                PlainYear.hurried(communes, dossiers, now, DAYS, lasts),
                                now,
                                countFrom,
                                alerts::countFromNow);
        while (!rows.isAllRead()) {
            Thread.sleep(epochMillis);
        }
        rows.end();
        alerts.end();
        rowReader.join();
        alertReader.join();
        System.out.printf(
                "at %,d events/s (asked for: %,d), published each %,d ms:%n%s%n%s%n",
                counted * MILLIS / (now + lasts - countFrom),
                rate,
                epochMillis,
                rows.told(),
                alerts.told());
    }
}
