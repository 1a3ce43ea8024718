package io.reformpulse.standalone.up;

import io.reformpulse.standalone.simulate.WorkloadWishes;
import java.nio.file.Path;

/**
 * What a user asked to be played; null where nothing was said.
 *
 * @param speed simulated seconds per second; infinite for as fast as it goes
 * @param events an event file instead of a workload
 * @param reference the jurisdiction's reference folder
 */
public record FeedWishes(double speed, Path events, Path reference, WorkloadWishes workload) {
    public FeedWishes {
        events = absolute(events);
        reference = absolute(reference);
    }

    // A later run may be started from another folder.
    private static Path absolute(Path path) {
        return path == null ? null : path.toAbsolutePath().normalize();
    }
}
