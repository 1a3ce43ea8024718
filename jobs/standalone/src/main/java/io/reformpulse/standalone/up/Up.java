package io.reformpulse.standalone.up;

import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.server.ControlRoomSettings;
import io.reformpulse.delivery.DeliverySettings;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.LiveJob;
import io.reformpulse.engine.clock.InProcessTime;
import io.reformpulse.engine.config.ConfigValues;
import io.reformpulse.engine.config.PulseConfig;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.cli.Logging;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import io.reformpulse.standalone.deliver.DeliveryKeeper;
import io.reformpulse.standalone.flink.LocalFlink;
import io.reformpulse.standalone.flink.NewestCheckpoint;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import io.reformpulse.standalone.replay.Folders;
import io.reformpulse.standalone.replay.ReferenceChoice;
import io.reformpulse.standalone.room.RoomFiles;
import io.reformpulse.standalone.room.RoomKeeper;
import io.reformpulse.standalone.room.RoomWishes;
import io.reformpulse.standalone.rules.StartingRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Everything on one machine: Kafka, the job, a simulated feed, alerts to their subscribers and a
 * live view, until the user stops it. Whatever it opens it closes again in the opposite order.
 */
public final class Up {
    private static final int PARTITIONS = 4;
    private static final int MANAGED_MEBIBYTES = 256;

    private final Wishes wishes;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /**
     * What the user asked for.
     *
     * @param kafka HOST:PORT; null for one in this process
     * @param room null for no control room
     */
    public record Wishes(
            FeedWishes feed, String kafka, Path data, int parallelism, RoomWishes room) {}

    public Up(Wishes wishes) {
        this.wishes = wishes;
    }

    /**
     * Returns once it was asked to stop and all is closed.
     *
     * @param views makes the view of a jurisdiction
     * @return what was shown last
     */
    public Snapshot run(StopSignal stop, Function<Reference, LiveView> views) throws Exception {
        try {
            DataDir data = opened(DataDir.take(wishes.data));
            Logging.toFile(data.log());
            // A run that was killed has left its own there, tens of megabytes each time.
            Folders.delete(data.scratch());
            // First of all, as it takes longest and leaves a processor free for the rest.
            CompletableFuture<LocalFlink> starting = startFlink(data);
            open.push(() -> join(starting).close());
            Feed feed = Feed.on(data, wishes.feed);
            LiveView view = opened(views.apply(feed.reference()));
            view.starting("Starting Kafka and Flink ...");
            String bootstrap = startKafka(data);
            Set<String> found = TopicSetup.forSimulation(bootstrap, PARTITIONS);
            data.announce(bootstrap, feed.reference().jurisdiction().zone());
            view.starting("Preparing the feed ...");
            Feeder feeder = opened(Feeder.prepare(bootstrap, feed, wishes.feed.speed()));
            InProcessTime.keep(UpConfig.FEED_TIME, feeder::now);
            open.push(() -> InProcessTime.forget(UpConfig.FEED_TIME));
            // Not at once: a new topic takes nothing yet, and by now it does.
            StartingRules.write(bootstrap, feed.files().rules(), !found.contains(Topics.TARGETS));
            LocalFlink flink = join(starting);
            Path checkpoint = NewestCheckpoint.in(data.checkpoints(), view::starting);
            view.starting(starting(checkpoint, feeder.found()));
            flink.submit(job(data, feed, bootstrap, feeder), checkpoint);
            open.push(flink::cancel);
            feeder.start();
            FigureWatch figures = opened(new FigureWatch(bootstrap, feed.reference().units()));
            DeliveryKeeper delivery = opened(delivery(data, bootstrap, feeder));
            RoomKeeper room = opened(room(data, feed, bootstrap, feeder));
            Snapshot last =
                    watch(
                            stop,
                            view,
                            flink,
                            feeder,
                            () -> figures.look(feeder, delivery.look(), look(room, figures)));
            view.starting("Stopping ...");
            return last;
        } finally {
            closeAll();
        }
    }

    private static String starting(Path checkpoint, long found) {
        return checkpoint != null || found == 0
                ? "Starting the job ..."
                : "Starting the job; without a checkpoint it reads all %,d records again ..."
                        .formatted(found);
    }

    private static Snapshot watch(
            StopSignal stop,
            LiveView view,
            LocalFlink flink,
            Feeder feeder,
            Supplier<Snapshot> look)
            throws Exception {
        Snapshot shown;
        do {
            shown = look.get();
            view.show(shown);
            feeder.check();
            if (shown.now() != null) {
                // Not before: until then the processors are for what the user waits for.
                feeder.feed().writeIntent();
            }
            if (flink.awaitEnd(0)) {
                throw Failure.failed("The job ended by itself; that should not happen.", null);
            }
        } while (!stop.await(view.pauseMillis()));
        return shown;
    }

    private StreamExecutionEnvironment job(DataDir data, Feed feed, String bootstrap, Feeder feeder)
            throws Exception {
        ConfigValues values =
                UpConfig.of(
                        data,
                        ReferenceChoice.name(feed.plan().reference()),
                        bootstrap,
                        wishes.parallelism,
                        feed.plan().publishMillis(),
                        feeder.aheadMillis());
        data.keepConfiguration(UpConfig.shown(values));
        PulseConfig config = PulseConfig.of(values);
        StreamExecutionEnvironment environment =
                PulseEnvironment.of(LiveJob.flinkSettings(config), config.parallelism());
        LiveJob.build(environment, config, feed.files(), System.currentTimeMillis());
        return environment;
    }

    private static DeliveryKeeper delivery(DataDir data, String bootstrap, Feeder feeder) {
        Path subscribers = DeliveryFiles.subscribers(data.root());
        // Nothing has happened before this run, so its own first alerts are news as well.
        boolean fromBeginning = feeder.found() == 0 && Files.exists(subscribers);
        return new DeliveryKeeper(
                new DeliverySettings(
                        ClientSettings.of(bootstrap),
                        DeliveryFiles.folder(data.root()),
                        subscribers,
                        fromBeginning,
                        InstantSource.system(),
                        feeder::now,
                        null));
    }

    /** Not before the first figures: until then the processors are for what the user waits for. */
    private static String look(RoomKeeper room, FigureWatch figures) {
        return figures.hasFigures() ? room.look() : null;
    }

    private RoomKeeper room(DataDir data, Feed feed, String bootstrap, Feeder feeder) {
        RoomWishes room = wishes.room;
        return new RoomKeeper(
                room == null
                        ? null
                        : () ->
                                new ControlRoomSettings(
                                        ClientSettings.of(bootstrap),
                                        RoomFiles.place(feed.files()),
                                        "127.0.0.1",
                                        room.port(),
                                        DatabaseSettings.inFolder(RoomFiles.folder(data.root())),
                                        room.admin(),
                                        List.of(),
                                        new FeedTime(feeder),
                                        InstantSource.system()));
    }

    private CompletableFuture<LocalFlink> startFlink(DataDir data) {
        return CompletableFuture.supplyAsync(
                () -> LocalFlink.start(data.scratch(), wishes.parallelism, MANAGED_MEBIBYTES));
    }

    private static LocalFlink join(CompletableFuture<LocalFlink> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    private String startKafka(DataDir data) {
        return wishes.kafka != null
                ? wishes.kafka
                : opened(EmbeddedKafka.start(data.kafka())).bootstrap();
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    private void closeAll() throws Exception {
        Exception first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
