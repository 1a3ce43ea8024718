package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ProcessId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster kill NAME}. */
@Command(
        name = "kill",
        description = "Ends or pauses one process; ./pulse cluster start NAME starts it again.")
final class ClusterKillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Such as taskmanager-1; status names them all.")
    private String name;

    @Option(
            names = "--signal",
            paramLabel = "SIGNAL",
            defaultValue = "KILL",
            description =
                    "${COMPLETION-CANDIDATES}: end it at once, ask it to end, pause it, let it go"
                            + " on; default: ${DEFAULT-VALUE}.")
    private ProcessId.Signal signal;

    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Cluster cluster = Cluster.open(place.folder())) {
            cluster.signal(name, signal);
            long pid = cluster.state().member(name).process().pid();
            spec.commandLine()
                    .getOut()
                    .println("Sent " + signal + " to " + name + ", " + pid + ".");
        }
        return 0;
    }
}
