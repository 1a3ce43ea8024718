package io.reformpulse.standalone.up;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.deliver.AlertFeed;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts that appear while {@code ./pulse up} runs: shown, and told to those who want them. */
class UpAlertsITCase {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RULE = "drill";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path dir;

    private final StopSignal stop = new StopSignal();
    private volatile Snapshot shown;

    @Test
    void alertsAreShownAndDeliveredInTheFeedsOwnTime() throws Exception {
        Path data = Files.createDirectories(dir.resolve("data"));
        subscribe(data, "early");
        CompletableFuture<Snapshot> run = CompletableFuture.supplyAsync(() -> run(data));
        await(run, "figures", () -> shown != null && shown.now() != null);
        try (AlertFeed feed = new AlertFeed(DataDir.running(data).getProperty("kafka"))) {
            AlertStory one = alert("one").by(RULE).severity("CRITICAL");
            feed.commit(one.opened());
            await(run, "it on the board", () -> open().equals(List.of(Severity.CRITICAL)));
            await(run, "its delivery", () -> told(data, "early").contains("one-1"));

            subscribe(data, "late");
            // Long gone by the wall's clock, but not by that of the feed, which plays 2023.
            long until = Instant.parse("2024-12-31T17:00:00Z").toEpochMilli();
            feed.commit(alert("muted").by(RULE).mutedUntil(until).opened());
            awaitKnown(run, data, "late", feed);
            feed.commit(one.resolved());
            await(run, "its end", () -> told(data, "early").contains("one-2"));
            await(run, "its end on the board", () -> open().equals(List.of(Severity.WARNING)));
        }
        assertThat(told(data, "early")).doesNotContain("muted-1");
        assertThat(shown.delivery().problem()).isNull();
        assertThat(shown.delivery().delivered()).isPositive();
        stop.ask();
        assertThat(run.get().alerts().notices()).isPositive();
    }

    /** Lets things happen until somebody is told of one. */
    private static void awaitKnown(
            CompletableFuture<?> run, Path data, String name, AlertFeed feed) {
        AtomicInteger number = new AtomicInteger();
        await(
                run,
                name + " to be known",
                () -> {
                    feed.commit(alert("drill-" + number.incrementAndGet()).by(RULE).noticed());
                    return !told(data, name).isEmpty();
                });
    }

    /** Of the alerts on the board those that this test tells: their time is after the feed's. */
    private List<Severity> open() {
        return shown.alerts().newest().stream()
                .filter(line -> line.at() > AlertStory.BEGINNING)
                .map(Snapshot.AlertLine::severity)
                .toList();
    }

    /** The ids of the events in a subscriber's file. */
    private static List<String> told(Path data, String name) throws IOException {
        Path file = data.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            ids.add(JSON.readTree(line).at("/alert/eventId").asText());
        }
        return ids;
    }

    private static void await(CompletableFuture<?> run, String what, Callable<Boolean> done) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            if (run.isDone()) {
                                run.get();
                                throw new AssertionError("It ended before " + what);
                            }
                            return done.call();
                        });
    }

    private Snapshot run(Path data) {
        FeedWishes wishes = new FeedWishes(3_600, null, null, WorkloadWishes.NONE);
        try {
            return new Up(new Up.Wishes(wishes, null, data, 2, null))
                    .run(stop, any -> new Watcher());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void subscribe(Path data, String name) {
        Subscriber subscriber =
                new Subscriber(
                        name,
                        new AlertFilter(null, null, Set.of(RULE)),
                        new LinesTarget(data.resolve(name).toString()),
                        null);
        new SubscribersFile(DeliveryFiles.subscribers(data)).change(all -> all.with(subscriber));
    }

    /** Looks on. */
    private final class Watcher implements LiveView {
        @Override
        public void starting(String step) {}

        @Override
        public void show(Snapshot snapshot) {
            shown = snapshot;
        }

        @Override
        public long pauseMillis() {
            return 100;
        }

        @Override
        public void close() {}
    }
}
