package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.MemberLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse cluster logs NAME}. */
@Command(
        name = "logs",
        description = {
            "Shows the end of a process's log, after what it printed, if it did.",
            "The whole is in the folder logs of the cluster's folder."
        })
final class ClusterLogsCommand implements Callable<Integer> {
    private static final long GLANCE_MILLIS = 300;

    @Parameters(paramLabel = "NAME", description = "Such as jobmanager-1; status names them all.")
    private String name;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many lines; default: ${DEFAULT-VALUE}.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with each line that comes; Ctrl-C ends it.")
    private boolean follow;

    @Mixin private ClusterPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ClusterFolder folder = place.folder();
        Cluster.look(folder).member(name);
        PrintWriter out = spec.commandLine().getOut();
        print(MemberLog.end(folder.printed(name), lines), out);
        Path log = folder.log(name);
        long shown = Files.exists(log) ? Files.size(log) : 0;
        print(MemberLog.end(log, lines), out);
        if (follow) {
            StopSignal stop = new StopSignal().install();
            LogFollower follower = new LogFollower(log, shown);
            while (!stop.await(GLANCE_MILLIS)) {
                print(follower.more(), out);
            }
        }
        return 0;
    }

    private static void print(List<String> some, PrintWriter out) {
        some.forEach(out::println);
        out.flush();
    }
}
