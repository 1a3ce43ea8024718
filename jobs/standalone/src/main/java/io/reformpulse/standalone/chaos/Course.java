package io.reformpulse.standalone.chaos;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.FeedSender;
import io.reformpulse.standalone.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A feed as it is sent to a cluster, and what is done to the cluster meanwhile. */
final class Course {
    private static final long PATIENCE_MILLIS = 240_000;
    private static final long GLANCE_MILLIS = 300;

    /** How long a slice takes, so that there is a feed while something is done. */
    private static final long SLICE_WALL_MILLIS = 40;

    private final Row row;
    private final long seed;
    private final ChaosFeed feed;
    private final EpochWatch watch;
    private final Cluster cluster;
    private final Equipment equipment;
    private final StopSignal stop;
    private final Consumer<String> told;
    private long begunAt;
    private long endedAt;

    /** When each blow fell, by the wall's nanoseconds, and what had arrived by then. */
    private final Map<Long, Long> blows = new ConcurrentSkipListMap<>();

    private volatile long arrived = Long.MIN_VALUE;
    private volatile boolean isSilent;

    Course(
            Row row,
            long seed,
            ChaosFeed feed,
            EpochWatch watch,
            Cluster cluster,
            Equipment equipment,
            StopSignal stop,
            Consumer<String> told) {
        this.row = row;
        this.seed = seed;
        this.feed = feed;
        this.watch = watch;
        this.cluster = cluster;
        this.equipment = equipment;
        this.stop = stop;
        this.told = told;
    }

    /** Returns once all of the feed is in the figures. */
    void run() throws Exception {
        told.accept("Feeding it");
        List<List<Delivery>> slices = feed.slices();
        int third = slices.size() / 3;
        begunAt = System.nanoTime();
        try (FeedSender sender = new FeedSender(cluster.state().kafka())) {
            send(slices.subList(0, third), sender);
            CompletableFuture<Void> strike = beginStrike();
            send(slices.subList(third, 2 * third), sender);
            // What comes after it must be told as well, however long it takes.
            end(strike);
            send(slices.subList(2 * third, slices.size()), sender);
            sender.sendAll(feed.closing());
        }
        awaitEnd();
        endedAt = System.nanoTime();
    }

    private void send(List<List<Delivery>> slices, FeedSender sender) throws Exception {
        for (List<Delivery> slice : slices) {
            arrived = slice.get(0).arrivedAt();
            sender.send(slice);
            do {
                if (stop.await(SLICE_WALL_MILLIS)) {
                    throw stopped();
                }
            } while (isSilent);
        }
    }

    private CompletableFuture<Void> beginStrike() {
        if (!row.strikes()) {
            return CompletableFuture.completedFuture(null);
        }
        told.accept("Striking: " + row.what());
        return CompletableFuture.runAsync(this::strike);
    }

    private Failure stopped() {
        return Failure.failed("Stopped before the end of row " + row.name() + ".", null);
    }

    private void strike() {
        try {
            Runnable onBlow = () -> blows.put(System.nanoTime(), arrived);
            row.strike(
                    new ClusterVictim(cluster, equipment, onBlow, quiet -> isSilent = quiet),
                    new Random(seed));
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void end(CompletableFuture<Void> strike) {
        try {
            strike.join();
        } catch (CompletionException e) {
            throw Failure.failed(
                    "The strike did not go as it should: " + e.getCause().getMessage(), e);
        }
    }

    private void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (watch.asOf() < feed.end()) {
            if (stop.await(GLANCE_MILLIS)) {
                throw stopped();
            }
            if (System.nanoTime() > deadline) {
                throw Failure.failed(
                        "Row %s, seed %d: the figures did not come to the end of the feed."
                                .formatted(row.name(), seed),
                        null);
            }
        }
    }

    /** From each blow until what came after it was in the figures. */
    List<Long> recoveryMillis() {
        List<Long> recoveries = new ArrayList<>();
        blows.forEach((at, arrival) -> recoveries.add(watch.millisUntil(at, arrival)));
        return recoveries;
    }

    /** The longest time without a newer closed epoch. */
    long staleMillis() {
        return watch.longestGapMillis(begunAt, endedAt);
    }
}
