package io.reformpulse.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster}. */
@Command(
        name = "cluster",
        description = {
            "Runs Kafka, Flink with the job, the delivery and the control room as processes of this"
                    + " machine, as docker-compose.yml does in containers; for tests, and for who has"
                    + " no Docker."
        },
        subcommands = {
            ClusterUpCommand.class,
            ClusterStatusCommand.class,
            ClusterLogsCommand.class,
            ClusterKillCommand.class,
            ClusterStartCommand.class,
            ClusterSavepointCommand.class,
            ClusterStopCommand.class,
            HelpCommand.class
        })
final class ClusterCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
