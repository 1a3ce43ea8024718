package io.reformpulse.standalone.cli;

import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.simulate.Outcome;
import io.reformpulse.standalone.simulate.PaceWish;
import io.reformpulse.standalone.simulate.PlaceWishes;
import io.reformpulse.standalone.simulate.ScenarioListing;
import io.reformpulse.standalone.simulate.Shell;
import io.reformpulse.standalone.simulate.Simulate;
import io.reformpulse.standalone.simulate.SimulateWishes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse simulate}. */
@Command(
        name = "simulate",
        description = {
            "Makes a province at work, or a nation, as an event file or into Kafka; without --from and"
                    + " --to its year 2023.",
            "Into Kafka it can be stopped at any moment: the same command goes on from there."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final String STDOUT = "-";
    private static final double USUAL_SPEED = 3_600;

    @Mixin private WorkloadOptions workload;

    @Option(
            names = "--units",
            paramLabel = "N",
            description =
                    "A nation of N communes, made of such provinces, and its reference folder;"
                            + " without --dossiers it has as many more.")
    private Integer units;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The province's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--reference-out",
            paramLabel = "DIR",
            description =
                    "Where a nation's reference folder goes; default: beside --out NAME.jsonl as"
                            + " NAME-reference.")
    private Path referenceOut;

    @Option(
            names = "--heartbeats",
            paramLabel = "DURATION",
            converter = Heartbeats.class,
            description =
                    "Signs of life, such as 15min: how far apart in office hours, four times that"
                            + " else; default: none.")
    private HeartbeatPace heartbeats;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "An event file to play into Kafka instead, in order of arrival.")
    private Path events;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The event file to write, gzipped if it ends in .gz; - for stdout.")
    private Path out;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "The Kafka to play into; topics that are missing are made. Not that of a running"
                            + " ./pulse up, which feeds itself.")
    private String kafka;

    @Option(
            names = "--speed",
            paramLabel = "X",
            converter = Speed.class,
            description =
                    "Into Kafka: simulated seconds per second, or max; default: 3600, an hour a"
                            + " second.")
    private Double speed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Into Kafka: so many records per second, whenever they arrived.")
    private Double rate;

    @Option(
            names = "--part",
            paramLabel = "I/K",
            converter = PartOption.class,
            description =
                    "The I-th of K processes that share the work: into files each has every K-th"
                            + " dossier, into Kafka every K-th partition.")
    private Part part;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "Where it says what was injected; default: beside --out NAME.jsonl as"
                            + " NAME.truth.json, else simulate.truth.json.")
    private Path truth;

    @Option(names = "--json", description = "The closing report as JSON, for a script.")
    private boolean json;

    @Option(names = "--list-scenarios", description = "Names the scenarios and their parameters.")
    private boolean listScenarios;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (listScenarios) {
            ScenarioListing.print(spec.commandLine().getOut());
            return 0;
        }
        refuseContradictions();
        EventFiles.check(events);
        Outcome outcome = new Simulate(wishes(), new StopSignal().install()).run();
        PrintWriter terminal =
                isToStdout() ? spec.commandLine().getErr() : spec.commandLine().getOut();
        if (json) {
            outcome.printJson(terminal);
        } else {
            outcome.print(terminal, sameCommand());
        }
        return 0;
    }

    private boolean isToStdout() {
        return out != null && out.toString().equals(STDOUT);
    }

    private void refuseContradictions() {
        boolean made = units != null || reference != null || heartbeats != null || truth != null;
        refuse(out == null && kafka == null, "Say where to: --out FILE or --kafka HOST:PORT.");
        refuse(out != null && kafka != null, "--out and --kafka exclude each other; give one.");
        refuse(
                kafka == null && (speed != null || rate != null),
                "--speed and --rate are for --kafka; a file is written as fast as it goes.");
        refuse(speed != null && rate != null, "--speed and --rate exclude each other; give one.");
        refuse(
                rate != null && !(rate > 0 && rate < Double.POSITIVE_INFINITY),
                "--rate is " + rate + "; give records per second, above 0.");
        refuse(
                events != null && kafka == null,
                "--events plays a file into Kafka; add --kafka HOST:PORT.");
        refuse(
                events != null && (made || !workload.wishes().isEmpty()),
                "--events plays what the file holds; leave out what makes a workload.");
        refuse(units != null && units < 1, "--units is " + units + "; give 1 or more.");
        refuse(
                referenceOut != null && units == null,
                "--reference-out is for a nation's folder; add --units N, or leave it out.");
        refuse(isToStdout() && json, "--json would be mixed into the events on stdout; leave it.");
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw Failure.usage(sentence);
        }
    }

    private SimulateWishes wishes() {
        return new SimulateWishes(
                workload.wishes(),
                heartbeats,
                new PlaceWishes(reference, units, referenceOut),
                events,
                new SimulateWishes.Target(
                        isToStdout() ? null : out,
                        kafka,
                        new PaceWish(speed == null ? USUAL_SPEED : speed, rate),
                        part == null ? Part.WHOLE : part),
                truth);
    }

    private String sameCommand() {
        List<String> words = new ArrayList<>(List.of("./pulse"));
        words.addAll(spec.root().commandLine().getParseResult().originalArgs());
        return Shell.line(words);
    }
}
