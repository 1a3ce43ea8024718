package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.cluster.ClusterFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which cluster a command is about. */
final class ClusterPlace {
    private static final String DATA = "pulse-cluster";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = DATA,
            description = "The cluster's folder; default: ${DEFAULT-VALUE}.")
    private Path data;

    ClusterFolder folder() {
        return new ClusterFolder(data);
    }

    /** What a user adds to a command about this cluster. */
    String option() {
        return data.equals(Path.of(DATA)) ? "" : " --data " + data;
    }
}
