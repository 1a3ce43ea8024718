package io.reformpulse.benchmarks.contestant;

import io.reformpulse.standalone.flink.LocalFlink;

/** Waits for the tasks of a job. */
final class Tasks {
    private static final long LOOK_EVERY_MILLIS = 10;

    private Tasks() {}

    /** Returns once the job runs, from when on its time is taken. */
    static void awaitRunning(LocalFlink flink) throws InterruptedException {
        while (!flink.isRunning()) {
            if (flink.awaitEnd(LOOK_EVERY_MILLIS)) {
                return;
            }
        }
    }
}
