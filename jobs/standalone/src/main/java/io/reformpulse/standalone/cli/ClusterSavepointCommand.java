package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.FlinkJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster savepoint}. */
@Command(
        name = "savepoint",
        description = {
            "Takes a savepoint of the job, which goes on, and prints its folder and nothing else.",
            "./pulse cluster up --from FOLDER goes back to it."
        })
final class ClusterSavepointCommand implements Callable<Integer> {
    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (FlinkJob job : Cluster.look(place.folder()).jobs()) {
            if (job.standing().isRunning()) {
                spec.commandLine().getOut().println(job.savepoint());
                return 0;
            }
        }
        throw Failure.unreachable(
                "The job does not run; ./pulse cluster status shows what does.", null);
    }
}
