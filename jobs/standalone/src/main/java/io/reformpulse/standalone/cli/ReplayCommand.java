package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.replay.Replay;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse replay}. */
@Command(
        name = "replay",
        description = {
            "Computes the final figures of an event file.",
            "Writes kpis.csv, alerts.jsonl, rejected.jsonl and summary.json."
        })
final class ReplayCommand implements Callable<Integer> {
    @Option(
            names = "--events",
            paramLabel = "FILE",
            required = true,
            description = "The event file, JSON Lines, gzipped or not, in any order.")
    private Path events;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The jurisdiction's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "pulse-out",
            description = "Where the files are written; default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many slices the work is cut into; default: one per processor.")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--until",
            paramLabel = "ISO",
            converter = WholeMinute.class,
            description =
                    "A whole minute such as 2024-07-01T00:00:00+07:00 for which the figures stand;"
                            + " default: the one after the newest arrival.")
    private Instant until;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Parallelism.check(parallelism);
        EventFiles.check(events);
        boolean exact =
                new Replay(new Replay.Wishes(events, reference, out, parallelism, until))
                        .run(System.currentTimeMillis(), spec.commandLine().getOut());
        return exact ? 0 : Failure.FAILED;
    }
}
