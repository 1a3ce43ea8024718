package io.reformpulse.standalone.chaos;

import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.chaos.check.Expected;
import io.reformpulse.standalone.chaos.check.Judge;
import io.reformpulse.standalone.chaos.check.Observed;
import io.reformpulse.standalone.chaos.check.Screen;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.ClusterPlan;
import io.reformpulse.standalone.cluster.ClusterPorts;
import io.reformpulse.standalone.cluster.ClusterStart;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import io.reformpulse.standalone.figures.TopicTail;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One row with one seed: a cluster of its own, fed, struck and judged. */
final class RowRun {
    private static final int TASK_MANAGERS = 2;

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
        try (WebhookInbox inbox = inbox(data);
                Equipment equipment = Equipment.of(row, data, seed);
                Cluster cluster = start(data, equipment)) {
            try (EpochWatch watch = new EpochWatch(cluster.state().kafka());
                    RoomWatch room = new RoomWatch(port(cluster, "control-room", "page"))) {
                Course course = new Course(row, seed, feed, watch, cluster, equipment, stop, told);
                course.run();
                told.accept("Judging it");
                Screen screen = new Screen(watch.closed(), room.shown());
                Observed observed = observe(cluster, feed, expected, inbox, screen);
                return new Judged(result(course, records, observed, expected), observed, expected);
            } finally {
                cluster.stop(sentence -> {});
            }
        }
    }

    private static int port(Cluster cluster, String name, String what) {
        return cluster.state().member(name).member().ports().get(what);
    }

    private RowResult result(Course course, long records, Observed observed, Expected expected) {
        long brought = observed.sequences().size();
        return new RowResult(
                row.name(),
                seed,
                records,
                row.inherent(),
                Judge.judge(observed, expected),
                course.recoveryMillis(),
                course.staleMillis(),
                brought - observed.sequences().stream().distinct().count());
    }

    private static WebhookInbox inbox(ClusterFolder data) throws Exception {
        WebhookInbox inbox = new WebhookInbox();
        Files.createDirectories(data.root());
        new SubscribersFile(DeliveryFiles.subscribers(data.root()))
                .change(all -> inbox.subscribers());
        return inbox;
    }

    private Cluster start(ClusterFolder data, Equipment equipment) throws Exception {
        ClusterPlan plan =
                new ClusterPlan(
                        row.brokers(), TASK_MANAGERS, row.standby(), true, row.parallelism());
        return new ClusterStart(data, plan, new ClusterPorts.Wishes(0, 0, 0), reference, told)
                .tuned(equipment.tuning())
                .run("chaos-" + row.name() + "-" + seed, stop);
    }

    private static Observed observe(
            Cluster cluster, ChaosFeed feed, Expected expected, WebhookInbox inbox, Screen screen)
            throws Exception {
        List<Integer> metrics = new ArrayList<>();
        for (String name : cluster.state().plan().taskManagerNames()) {
            metrics.add(port(cluster, name, "metrics"));
        }
        Observation observation = new Observation(cluster.state().kafka(), inbox);
        // What is told exactly once is committed by a checkpoint that comes a little later.
        List<AlertEvent> alerts = observation.settled(feed.end(), expected);
        List<AlertEvent> once = Observation.once(alerts);
        return new Observed(
                observation.rows(),
                Observation.lines(alerts, feed.end()),
                once.size(),
                Observation.muted(once),
                observation.rejected(),
                sent(feed, cluster.state().kafka()),
                new JobBooks(metrics).read(),
                inbox.sequences(),
                screen);
    }

    private static Map<String, Observed.Sent> sent(ChaosFeed feed, String kafka) {
        Map<String, Long> records = new TreeMap<>();
        for (Delivery delivery : feed.deliveries()) {
            records.merge(delivery.message().topic(), 1L, Long::sum);
        }
        records.merge(Topics.FEED_HEARTBEATS, (long) feed.closing().size(), Long::sum);
        Map<String, Observed.Sent> sent = new TreeMap<>();
        records.forEach(
                (topic, count) -> {
                    try (TopicTail tail = TopicTail.from(kafka, topic)) {
                        sent.put(topic, new Observed.Sent(count, tail.records()));
                    }
                });
        return sent;
    }
}
