package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.up.DataDir;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** Which Kafka a command talks to: the one named, else that of the running {@code up}. */
final class KafkaAddress {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "The Kafka to talk to; default: that of the ./pulse up running on --data.")
    private String kafka;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = UpCommand.DATA,
            description =
                    "The data folder of the ./pulse up to talk to; default: ${DEFAULT-VALUE}.")
    private Path data;

    /** HOST:PORT, or a failure that says how to get one. */
    String resolve() throws IOException {
        if (kafka != null) {
            return kafka;
        }
        if (!DataDir.isTaken(data)) {
            throw Failure.unreachable(
                    "No ./pulse up is running on "
                            + data
                            + "; start one in another terminal, name its folder with --data,"
                            + " or a Kafka with --kafka.",
                    null);
        }
        String address = DataDir.running(data).getProperty("kafka");
        if (address == null) {
            throw Failure.unreachable(
                    "The ./pulse up on " + data + " is still starting; try again in a moment.",
                    null);
        }
        return address;
    }

    /** Whether the run that this reads from has stopped; unknown, so no, with --kafka. */
    boolean hasStopped() throws IOException {
        return kafka == null && !DataDir.isTaken(data);
    }

    /** The zone of the running {@code up}'s jurisdiction; UTC where that cannot be known. */
    ZoneId zone() throws IOException {
        return kafka == null
                ? ZoneId.of(DataDir.running(data).getProperty("zone"))
                : ZoneOffset.UTC;
    }

    /**
     * Whether the running {@code up} plays a feed in its own time; unknown, so no, with --kafka.
     */
    boolean isSimulated() throws IOException {
        return kafka == null && DataDir.isSimulated(DataDir.running(data));
    }

    /** HOST:PORT if the user named one, else null. */
    String named() {
        return kafka;
    }

    Path data() {
        return data;
    }
}
