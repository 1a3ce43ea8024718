package io.reformpulse.standalone.launcher;

import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.room.RoomWishes;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import io.reformpulse.standalone.up.FeedWishes;
import io.reformpulse.standalone.up.LiveView;
import io.reformpulse.standalone.up.Snapshot;
import io.reformpulse.standalone.up.Up;
import io.reformpulse.standalone.up.Views;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small run of everything, made once after a build so that the JVM can write down the classes it
 * loads: later starts map that archive into memory.
 */
public final class Training {
    private static final double SPEED = 1800;
    private static final int VIEWS_TO_SEE = 4;

    private Training() {}

    /**
     * @param args a folder that may be written to
     */
    public static void main(String[] args) {
        int code = 1;
        try {
            run(Path.of(args[0]));
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            // Kafka and Flink leave threads of their own behind, most of all when a start failed.
            System.exit(code);
        }
    }

    private static void run(Path data) throws Exception {
        StopSignal stop = new StopSignal();
        FeedWishes usual = new FeedWishes(SPEED, null, null, WorkloadWishes.NONE);
        new Up(new Up.Wishes(usual, null, data, 2, new RoomWishes(0, null)))
                .run(
                        stop,
                        reference ->
                                new Trainee(
                                        stop,
                                        Views.choose(reference, SPEED),
                                        new AtomicInteger(VIEWS_TO_SEE)));
    }

    /** Shows figures as they come, and has soon seen enough. */
    private record Trainee(StopSignal stop, LiveView view, AtomicInteger toSee)
            implements LiveView {
        @Override
        public void starting(String step) {
            view.starting(step);
        }

        @Override
        public void show(Snapshot snapshot) {
            view.show(snapshot);
            if (snapshot.now() != null && toSee.decrementAndGet() == 0) {
                stop.ask();
            }
        }

        @Override
        public long pauseMillis() {
            return view.pauseMillis();
        }

        @Override
        public void close() {
            view.close();
        }
    }
}
