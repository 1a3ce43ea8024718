package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.cluster.Cluster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster start NAME}. */
@Command(
        name = "start",
        description = "Starts one process again that has ended, with the command line it had.")
final class ClusterStartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Such as taskmanager-1; status names them all.")
    private String name;

    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Cluster cluster = Cluster.open(place.folder())) {
            long pid = cluster.start(name).pid();
            spec.commandLine().getOut().println("Started " + name + " as process " + pid + ".");
        }
        return 0;
    }
}
