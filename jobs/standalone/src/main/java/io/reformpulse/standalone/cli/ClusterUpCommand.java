package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterPlan;
import io.reformpulse.standalone.cluster.ClusterPorts;
import io.reformpulse.standalone.cluster.ClusterStart;
import io.reformpulse.standalone.cluster.ClusterState;
import io.reformpulse.standalone.cluster.StartingState;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster up}. */
@Command(
        name = "up",
        description = {
            "Starts a cluster and returns once the job runs and its figures can be read; its"
                    + " processes go on until ./pulse cluster stop.",
            "On a folder of an earlier cluster it goes on from the job's newest checkpoint. Settings"
                    + " of the job come from PULSE_... and the file that PULSE_CONFIG names."
        })
final class ClusterUpCommand implements Callable<Integer> {
    @Option(
            names = "--brokers",
            paramLabel = "1|3",
            defaultValue = "1",
            description = "Kafka brokers; default: ${DEFAULT-VALUE}.")
    private int brokers;

    @Option(
            names = "--task-managers",
            paramLabel = "N",
            defaultValue = "2",
            description = "TaskManagers of two slots each; default: ${DEFAULT-VALUE}.")
    private int taskManagers;

    @Option(
            names = "--standby",
            description = "A second JobManager, which takes over when the first is lost.")
    private boolean standby;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Subtasks of each step of the job; default: ${DEFAULT-VALUE}.")
    private int parallelism;

    @Option(
            names = "--simulated",
            description =
                    "For what ./pulse simulate --kafka plays: the records' own time is the job's,"
                            + " and an epoch is an hour of it; default: the time of this machine.")
    private boolean simulated;

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description =
                    "What the job goes on from: the folder of a savepoint, or none to begin anew"
                            + " and count again what Kafka has; default: its newest checkpoint.")
    private String from;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The jurisdiction's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = ControlRoomCommand.PORT,
            description = "The port of the control room, 0 for any; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "9094",
            description =
                    "The port of the first broker, which the others' follow, 0 for any; default:"
                            + " ${DEFAULT-VALUE}.")
    private int kafkaPort;

    @Option(
            names = "--flink-port",
            paramLabel = "N",
            defaultValue = "8081",
            description =
                    "The port of Flink's page, which the standby's follows, 0 for any; default:"
                            + " ${DEFAULT-VALUE}.")
    private int flinkPort;

    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ClusterPlan plan = new ClusterPlan(brokers, taskManagers, standby, simulated, parallelism);
        PrintWriter out = spec.commandLine().getOut();
        long started = System.nanoTime();
        ClusterStart start =
                new ClusterStart(
                        place.folder(),
                        plan,
                        new ClusterPorts.Wishes(port, kafkaPort, flinkPort),
                        ReferenceChoice.files(reference),
                        new StartingState(from),
                        step -> say(out, step + " ..."));
        String run = "run-" + System.currentTimeMillis();
        try (Cluster cluster = start.run(run, new StopSignal().install())) {
            tell(out, cluster.state(), (System.nanoTime() - started) / 1_000_000_000);
        }
        return 0;
    }

    private void tell(PrintWriter out, ClusterState state, long seconds) {
        say(out, "The job runs, after " + seconds + " s.");
        say(out, "Control room: http://localhost:" + port(state, "control-room", "page"));
        say(out, "Flink's page: http://localhost:" + port(state, "jobmanager-1", "flink"));
        say(out, "Kafka:        " + state.kafka());
        if (simulated) {
            say(
                    out,
                    "Play a feed:  ./pulse simulate --kafka " + state.kafka() + " --heartbeats 1h");
        }
        say(out, "It goes on until: ./pulse cluster stop" + place.option());
    }

    private static int port(ClusterState state, String name, String what) {
        return state.member(name).member().ports().get(what);
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
