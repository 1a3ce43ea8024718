package io.reformpulse.standalone.chaos;

import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.chaos.check.Expected;
import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.check.Judge;
import io.reformpulse.standalone.chaos.check.Observed;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.FeedSender;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.ClusterPlan;
import io.reformpulse.standalone.cluster.ClusterPorts;
import io.reformpulse.standalone.cluster.ClusterStart;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One row with one seed: a cluster of its own, fed, struck and judged. */
final class RowRun {
    private static final int TASK_MANAGERS = 2;
    private static final int PARALLELISM = 2;
    private static final long PATIENCE_MILLIS = 240_000;
    private static final long GLANCE_MILLIS = 300;

    /** How long a slice takes, so that there is a feed while something is done. */
    private static final long SLICE_WALL_MILLIS = 40;

    private final Row row;
    private final long seed;
    private final Path folder;
    private final StopSignal stop;
    private final Consumer<String> told;
    private final ReferenceFiles reference = ReferenceChoice.files(null);

    /**
     * @param folder for the cluster and for what is computed; its own
     */
    RowRun(Row row, long seed, Path folder, StopSignal stop, Consumer<String> told) {
        this.row = row;
        this.seed = seed;
        this.folder = folder;
        this.stop = stop;
        this.told = told;
    }

    /** A result and what it was judged by. */
    record Judged(RowResult result, Observed observed, Expected expected) {}

    Judged run() throws Exception {
        Files.createDirectories(folder);
        Place place = ReferenceChoice.folder(null).place();
        ChaosFeed feed = ChaosFeed.of(place, seed, row.twist());
        Path events = folder.resolve("events.jsonl");
        long records = feed.write(events, place);
        Expected expected =
                Expected.of(reference, events, feed.end(), feed.closing().size(), folder);
        ClusterFolder data = new ClusterFolder(folder.resolve("cluster"));
        Path lines = folder.resolve("brought.jsonl");
        new SubscribersFile(subscribers(data)).change(all -> all.with(watcher(lines)));
        try (Cluster cluster = start(data)) {
            try {
                String kafka = cluster.state().kafka();
                try (EpochWatch watch = new EpochWatch(kafka)) {
                    Course course = new Course(feed, watch, cluster);
                    course.run();
                    Observed observed = observe(cluster, feed, expected, lines);
                    List<Finding> findings = Judge.judge(observed, expected);
                    RowResult result =
                            new RowResult(
                                    row.name(),
                                    seed,
                                    records,
                                    findings,
                                    course.recovery(),
                                    course.stale(),
                                    observed.sequences().size()
                                            - observed.sequences().stream().distinct().count());
                    return new Judged(result, observed, expected);
                }
            } finally {
                cluster.stop(sentence -> {});
            }
        }
    }

    private static Path subscribers(ClusterFolder data) throws Exception {
        Files.createDirectories(data.root());
        return DeliveryFiles.subscribers(data.root());
    }

    private static Subscriber watcher(Path lines) {
        return new Subscriber("watcher", null, new LinesTarget(lines.toString()), null);
    }

    private Cluster start(ClusterFolder data) throws Exception {
        ClusterPlan plan =
                new ClusterPlan(row.brokers(), TASK_MANAGERS, row.standby(), true, PARALLELISM);
        return new ClusterStart(data, plan, new ClusterPorts.Wishes(0, 0, 0), reference, told)
                .run("chaos-" + row.name() + "-" + seed, stop);
    }

    /** The feed as it is sent, and the strike beside it. */
    private final class Course {
        private final ChaosFeed feed;
        private final EpochWatch watch;
        private final Cluster cluster;
        private long begunAt;
        private long endedAt;
        private long struckAt;
        private long struckArrival;

        Course(ChaosFeed feed, EpochWatch watch, Cluster cluster) {
            this.feed = feed;
            this.watch = watch;
            this.cluster = cluster;
        }

        void run() throws Exception {
            told.accept("Feeding it");
            CompletableFuture<Void> strike = CompletableFuture.completedFuture(null);
            begunAt = System.nanoTime();
            try (FeedSender sender = new FeedSender(cluster.state().kafka())) {
                int number = 0;
                for (List<Delivery> slice : feed.slices()) {
                    if (++number == feed.slices().size() / 3 && row.strikes()) {
                        told.accept("Striking: " + row.what());
                        struckAt = System.nanoTime();
                        struckArrival = slice.get(0).arrivedAt();
                        strike = CompletableFuture.runAsync(this::strike);
                    }
                    sender.send(slice);
                    Thread.sleep(SLICE_WALL_MILLIS);
                }
                sender.sendAll(feed.closing());
            }
            strike.get();
            await("all of the feed to be in the figures", () -> watch.asOf() >= feed.end());
            endedAt = System.nanoTime();
        }

        private void strike() {
            try {
                row.strike(new ClusterVictim(cluster), new Random(seed));
            } catch (Exception e) {
                throw new IllegalStateException("The strike did not go as it should.", e);
            }
        }

        long recovery() {
            return row.strikes() ? watch.millisUntil(struckAt, struckArrival) : -1;
        }

        long stale() {
            return watch.longestGapMillis(begunAt, endedAt);
        }
    }

    private Observed observe(Cluster cluster, ChaosFeed feed, Expected expected, Path lines)
            throws Exception {
        told.accept("Judging it");
        Observation observation = new Observation(cluster.state().kafka());
        // What is told exactly once is committed by a checkpoint that comes a little later.
        List<AlertEvent> alerts = observation.alerts();
        long deadline = System.nanoTime() + 30_000L * 1_000_000;
        while (Observation.lines(alerts, feed.end()).size() < expected.alerts().size()
                && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE_MILLIS);
            alerts = observation.alerts();
        }
        while (observation.rejected() < expected.rejected() && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE_MILLIS);
        }
        long muted = Observation.muted(alerts);
        long due = alerts.size() - muted;
        while (Observation.sequences(lines).stream().distinct().count() < due
                && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE_MILLIS);
        }
        JobBooks books =
                new JobBooks(
                        cluster.state().members().stream()
                                .filter(each -> each.member().name().startsWith("taskmanager"))
                                .map(each -> each.member().ports().get("metrics"))
                                .toList());
        return new Observed(
                observation.rows(),
                Observation.lines(alerts, feed.end()),
                alerts.size(),
                muted,
                observation.rejected(),
                sent(feed),
                books.read(),
                Observation.sequences(lines));
    }

    private static Map<String, Long> sent(ChaosFeed feed) {
        Map<String, Long> sent = new TreeMap<>();
        for (Delivery delivery : feed.deliveries()) {
            sent.merge(delivery.message().topic(), 1L, Long::sum);
        }
        sent.merge(Topics.FEED_HEARTBEATS, (long) feed.closing().size(), Long::sum);
        return sent;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.holds()) {
            if (stop.await(GLANCE_MILLIS)) {
                throw new IllegalStateException("Stopped.");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It was waited in vain for " + what + ".");
            }
        }
    }
}
