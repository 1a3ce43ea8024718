package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.room.RoomWishes;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import io.reformpulse.standalone.up.FeedWishes;
import io.reformpulse.standalone.up.Snapshot;
import io.reformpulse.standalone.up.Up;
import io.reformpulse.standalone.up.Views;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse up}. */
@Command(
        name = "up",
        description = {
            "Runs everything on this machine: Kafka, the Flink job and a simulated province, with a"
                    + " live view; without --from and --to its year from 2023-03-06 on.",
            "The control room is at http://localhost:"
                    + ControlRoomCommand.PORT
                    + " as soon as there are figures.",
            "Alerts go to those that ./pulse subscribe has added, from then on.",
            "Ctrl-C stops it; the next start goes on from there."
        })
final class UpCommand implements Callable<Integer> {
    static final String DATA = "pulse-data";

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1800",
            converter = Speed.class,
            description =
                    "Simulated seconds per second, or max for as fast as it goes; default:"
                            + " ${DEFAULT-VALUE}, half an hour a second.")
    private double speed;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "An event file to play instead of a workload, in order of arrival.")
    private Path events;

    @Mixin private WorkloadOptions workload;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The jurisdiction's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "An existing Kafka to use instead of one in this process.")
    private String kafka;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = DATA,
            description = "Where everything is kept; default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many slices the job is cut into; default: ${DEFAULT-VALUE}.")
    private int parallelism;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = ControlRoomCommand.PORT,
            description = "The port of the control room's page; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            description =
                    "Makes a first user of the control room with the role admin, unless there is"
                            + " one of that name, and shows its random password; from then on one"
                            + " has to sign in.")
    private String admin;

    @Option(names = "--no-control-room", description = "Without the control room.")
    private boolean noControlRoom;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Parallelism.check(parallelism);
        WorkloadWishes wishes = workload.wishes();
        if (events != null && !wishes.isEmpty()) {
            throw Failure.usage(
                    "--events plays what the file holds; leave out what makes a workload.");
        }
        EventFiles.check(events);
        FeedWishes feed = new FeedWishes(speed, events, reference, wishes);
        Snapshot last =
                new Up(new Up.Wishes(feed, kafka, data, parallelism, room()))
                        .run(
                                new StopSignal().install(),
                                jurisdiction -> Views.choose(jurisdiction, speed));
        sayGoodbye(last);
        return 0;
    }

    private RoomWishes room() {
        return noControlRoom ? null : new RoomWishes(port, admin);
    }

    private void sayGoodbye(Snapshot last) {
        PrintWriter out = spec.commandLine().getOut();
        String again = data.equals(Path.of(DATA)) ? "./pulse up" : "./pulse up --data " + data;
        out.printf(
                "Stopped%s; the feed has sent %,d records, and all is kept in %s.%n",
                last.over() ? " after the end of the feed" : "", last.sent(), data);
        out.printf("\"%s\" goes on from there; delete that folder to begin anew.%n", again);
        out.flush();
    }
}
