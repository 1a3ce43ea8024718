package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;

/** Into how many slices a job may be cut. */
final class Parallelism {
    private static final int MOST = 128;

    private Parallelism() {}

    static void check(int parallelism) {
        if (parallelism < 1 || parallelism > MOST) {
            throw Failure.usage(
                    "--parallelism is "
                            + parallelism
                            + "; give 1 to "
                            + MOST
                            + ", best the number"
                            + " of processors.");
        }
    }
}
