package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.cluster.Cluster;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster stop}. */
@Command(
        name = "stop",
        description =
                "Stops all processes of a cluster, those first that others do not need; the next"
                        + " up goes on from there.")
final class ClusterStopCommand implements Callable<Integer> {
    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Cluster cluster = Cluster.open(place.folder())) {
            cluster.stop(
                    step -> {
                        out.println(step);
                        out.flush();
                    });
        }
        out.println("Stopped; all is kept in " + place.folder().root() + ".");
        return 0;
    }
}
