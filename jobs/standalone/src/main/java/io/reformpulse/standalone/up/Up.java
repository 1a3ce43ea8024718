package io.reformpulse.standalone.up;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.LiveJob;
import io.reformpulse.engine.clock.InProcessTime;
import io.reformpulse.engine.config.ConfigValues;
import io.reformpulse.engine.config.PulseConfig;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.engine.reference.ReferenceException;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.cli.Logging;
import io.reformpulse.standalone.flink.LocalFlink;
import io.reformpulse.standalone.flink.NewestCheckpoint;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import io.reformpulse.standalone.replay.Folders;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Everything on one machine: Kafka, the job, a simulated feed and a live view, until the user stops
 * it. Whatever it opens it closes again in the opposite order.
 */
public final class Up {
    private static final int PARTITIONS = 4;
    private static final int MANAGED_MEBIBYTES = 256;

    private final Wishes wishes;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /**
     * What the user asked for.
     *
     * @param speed simulated seconds per second; infinite for as fast as it goes
     * @param events null for the sample
     * @param dossiers of the sample; null for the usual number
     * @param reference null for the shipped one
     * @param kafka HOST:PORT; null for one in this process
     */
    public record Wishes(
            double speed,
            Path events,
            Integer dossiers,
            Path reference,
            String kafka,
            Path data,
            int parallelism) {}

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
        ReferenceFiles files = ReferenceChoice.files(wishes.reference);
        Reference reference = load(files);
        try {
            DataDir data = opened(DataDir.take(wishes.data));
            Logging.toFile(data.log());
            // A run that was killed has left its own there, tens of megabytes each time.
            Folders.delete(data.scratch());
            LiveView view = opened(views.apply(reference));
            view.starting("Starting Kafka and Flink ...");
            CompletableFuture<LocalFlink> starting = startFlink(data);
            String bootstrap = startKafka(data);
            data.announce(bootstrap, reference.jurisdiction().zone());
            FeedPlan plan = FeedPlan.on(data, wishes.events, wishes.dossiers, wishes.speed);
            Place place = ReferenceChoice.folder(wishes.reference).place();
            Feeder feed =
                    opened(
                            Feeder.prepare(
                                    bootstrap,
                                    plan.stream(place),
                                    wishes.speed,
                                    plan.beginning(place),
                                    2 * plan.publishMillis()));
            InProcessTime.keep(UpConfig.FEED_TIME, feed::now);
            open.push(() -> InProcessTime.forget(UpConfig.FEED_TIME));
            LocalFlink flink = opened(join(starting));
            view.starting("Starting the job ...");
            flink.submit(job(data, files, bootstrap, plan, feed), checkpoint(data));
            open.push(flink::cancel);
            feed.start();
            FigureWatch figures = opened(new FigureWatch(bootstrap, reference.units()));
            Snapshot last = watch(stop, view, flink, feed, figures);
            view.starting("Stopping ...");
            return last;
        } finally {
            closeAll();
        }
    }

    private static Snapshot watch(
            StopSignal stop, LiveView view, LocalFlink flink, Feeder feed, FigureWatch figures)
            throws InterruptedException {
        Snapshot shown;
        do {
            shown = figures.look(feed);
            view.show(shown);
            feed.check();
            if (flink.awaitEnd(0)) {
                throw Failure.failed("The job ended by itself; that should not happen.", null);
            }
        } while (!stop.await(view.pauseMillis()));
        return shown;
    }

    private StreamExecutionEnvironment job(
            DataDir data, ReferenceFiles files, String bootstrap, FeedPlan plan, Feeder feed)
            throws Exception {
        ConfigValues values =
                UpConfig.of(
                        data,
                        ReferenceChoice.name(wishes.reference),
                        bootstrap,
                        wishes.parallelism,
                        plan.publishMillis(),
                        feed.aheadMillis());
        data.keepConfiguration(UpConfig.shown(values));
        PulseConfig config = PulseConfig.of(values);
        StreamExecutionEnvironment environment =
                PulseEnvironment.of(LiveJob.flinkSettings(config), config.parallelism());
        LiveJob.build(environment, config, files, System.currentTimeMillis());
        return environment;
    }

    private static Path checkpoint(DataDir data) throws IOException {
        return NewestCheckpoint.in(data.checkpoints());
    }

    private static Reference load(ReferenceFiles files) {
        try {
            return files.load();
        } catch (ReferenceException e) {
            throw Failure.usage(e.getMessage(), e);
        }
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
        String bootstrap = wishes.kafka;
        if (bootstrap == null) {
            bootstrap = opened(EmbeddedKafka.start(data.kafka())).bootstrap();
        }
        TopicSetup.forSimulation(bootstrap, PARTITIONS);
        return bootstrap;
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
