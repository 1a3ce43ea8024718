package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.workload.HeartbeatPace;
import java.nio.file.Path;

/**
 * What a user asked of {@code ./pulse simulate}.
 *
 * @param heartbeats null for none
 * @param events an event file to play instead of a workload; null for a workload
 * @param truth where the truth goes; null for the usual place
 */
public record SimulateWishes(
        WorkloadWishes workload,
        HeartbeatPace heartbeats,
        PlaceWishes place,
        Path events,
        Target target,
        Path truth) {

    /**
     * Where the records go.
     *
     * @param file the event file to write; null for none, or for stdout
     * @param kafka HOST:PORT; null for none
     * @param pace into Kafka; a file is written as fast as it goes
     */
    public record Target(Path file, String kafka, PaceWish pace, Part part) {}
}
