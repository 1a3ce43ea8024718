package io.reformpulse.standalone.launcher;

import io.reformpulse.standalone.up.LiveView;
import io.reformpulse.standalone.up.Snapshot;
import io.reformpulse.standalone.up.StopSignal;
import io.reformpulse.standalone.up.Up;
import io.reformpulse.standalone.up.Views;
import java.nio.file.Path;

/**
 * A small run of everything, made once after a build so that the JVM can write down the classes it
 * loads: later starts map that archive into memory.
 */
public final class Training {
    private static final int DOSSIERS = 100;

    private Training() {}

    /**
     * @param args a folder that may be written to
     */
    public static void main(String[] args) throws Exception {
        StopSignal stop = new StopSignal();
        Up.Wishes wishes =
                new Up.Wishes(
                        Double.POSITIVE_INFINITY, null, DOSSIERS, null, null, Path.of(args[0]), 2);
        new Up(wishes).run(stop, reference -> new Trainee(stop, Views.choose(reference, 1)));
        System.exit(0);
    }

    /** Shows figures as they come, and has seen enough when they are all there. */
    private record Trainee(StopSignal stop, LiveView view) implements LiveView {
        @Override
        public void starting(String step) {
            view.starting(step);
        }

        @Override
        public void show(Snapshot snapshot) {
            view.show(snapshot);
            if (snapshot.over() && snapshot.now() != null) {
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
