package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.standalone.flink.LocalFlink;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Runs replays as the command line does, and reads what they wrote. */
public final class Replays {
    static final int MOST_PARALLEL = 4;

    /** When every replay starts that is not told its end: after all that the files hold. */
    public static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final LocalFlink flink;

    Replays(LocalFlink flink) {
        this.flink = flink;
    }

    /** The cluster, for another job while no replay runs. */
    LocalFlink flink() {
        return flink;
    }

    public Replayed run(Path events, Path reference, int parallelism) throws Exception {
        return run(events, reference, parallelism, null);
    }

    /**
     * Every record must be accounted for.
     *
     * @param until null for the usual end
     */
    public Replayed run(Path events, Path reference, int parallelism, Instant until)
            throws Exception {
        Path out = Files.createTempDirectory(events.toAbsolutePath().getParent(), "out-");
        Replay replay =
                new Replay(new Replay.Wishes(events, reference, out, parallelism, until), flink);
        PrintWriter unseen = new PrintWriter(Writer.nullWriter());
        assertThat(replay.run(NOW.toEpochMilli(), unseen)).as("accounted for").isTrue();
        return Replayed.read(out);
    }
}
