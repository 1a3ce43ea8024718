package io.reformpulse.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterState;
import io.reformpulse.standalone.cluster.FlinkJob;
import io.reformpulse.standalone.cluster.ProcessId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster status}. */
@Command(
        name = "status",
        description = {
            "Shows the processes of a cluster, where they listen, and what the job does.",
            "Ends with 0 if all of them run and the job does, with 1 if not, with 3 if none runs."
        })
final class ClusterStatusCommand implements Callable<Integer> {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Option(names = "--json", description = "As JSON, for a script.")
    private boolean json;

    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ClusterState state = Cluster.look(place.folder());
        Job job = job(state);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(state, job));
        } else {
            print(state, job, out);
        }
        out.flush();
        return exitCode(state, job.standing());
    }

    /**
     * What is told of the job.
     *
     * @param failure why it does not run, as far as is known; null if it does, or nobody tells
     */
    private record Job(FlinkJob.Standing standing, String failure) {}

    /** As the first JobManager tells that answers. */
    private static Job job(ClusterState state) throws InterruptedException {
        Job told = new Job(FlinkJob.Standing.UNREACHABLE, null);
        for (FlinkJob job : state.jobs()) {
            if (told.standing().equals(FlinkJob.Standing.UNREACHABLE)) {
                FlinkJob.Standing standing = job.standing();
                told = new Job(standing, standing.isRunning() ? null : job.lastFailure());
            }
        }
        return told;
    }

    private static int exitCode(ClusterState state, FlinkJob.Standing job) {
        long running =
                state.members().stream()
                        .filter(each -> each.state() == ProcessId.State.RUNNING)
                        .count();
        if (running == 0) {
            return Failure.UNREACHABLE;
        }
        return running == state.members().size() && job.isRunning() ? 0 : Failure.FAILED;
    }

    private static void print(ClusterState state, Job told, PrintWriter out) {
        out.printf("%-16s %-8s %8s  %s%n", "process", "state", "pid", "ports");
        for (ClusterState.MemberState each : state.members()) {
            List<String> ports = new ArrayList<>();
            each.member().ports().forEach((what, port) -> ports.add(what + " " + port));
            boolean ended = each.state() == ProcessId.State.ENDED;
            out.printf(
                    "%-16s %-8s %8s  %s%n",
                    each.member().name(),
                    each.state(),
                    ended ? "-" : each.process().pid(),
                    String.join(", ", ports));
        }
        FlinkJob.Standing job = told.standing();
        out.printf("job: %s, %d of %d subtasks run%n", job.state(), job.running(), job.subtasks());
        if (told.failure() != null) {
            out.printf("it failed last by: %s%n", told.failure());
        }
    }

    private static String json(ClusterState state, Job told) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        root.put("kafka", state.kafka());
        FlinkJob.Standing job = told.standing();
        root.putObject("job")
                .put("state", job.state())
                .put("running", job.running())
                .put("subtasks", job.subtasks())
                .put("failure", told.failure());
        for (ClusterState.MemberState each : state.members()) {
            ObjectNode process = root.withArray("processes").addObject();
            process.put("name", each.member().name());
            process.put("state", each.state().name());
            if (each.process() != null) {
                process.put("pid", each.process().pid());
                process.put("startedAt", each.process().startedAt());
            }
            ObjectNode ports = process.putObject("ports");
            each.member().ports().forEach(ports::put);
            each.member().command().forEach(process.putArray("command")::add);
        }
        return JSON.writeValueAsString(root);
    }
}
