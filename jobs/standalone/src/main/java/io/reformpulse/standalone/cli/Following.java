package io.reformpulse.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;

/**
 * Whether a command that follows should go on: until nobody reads what it prints. It also says when
 * the run it reads from stops, as silence would otherwise look like a quiet day.
 */
final class Following {
    private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

    private final KafkaAddress kafka;
    private final PrintWriter out;
    private final PrintWriter err;
    private long looked = System.nanoTime();
    private boolean stopped;

    Following(KafkaAddress kafka, PrintWriter out, PrintWriter err) {
        this.kafka = kafka;
        this.out = out;
        this.err = err;
    }

    /** True until what is printed has no reader any more. */
    boolean goesOn() throws IOException {
        long now = System.nanoTime();
        if (now - looked >= LOOK_EVERY_NANOS) {
            looked = now;
            look();
        }
        // The writer does not know what the stream below it met.
        return !out.checkError() && !System.out.checkError();
    }

    private void look() throws IOException {
        boolean was = stopped;
        stopped = kafka.hasStopped();
        if (stopped && !was) {
            err.println(
                    "The ./pulse up on "
                            + kafka.data()
                            + " has stopped; this waits for its next start, Ctrl-C ends it.");
        }
    }
}
