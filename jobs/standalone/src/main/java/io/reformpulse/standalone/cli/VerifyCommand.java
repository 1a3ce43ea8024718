package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.verify.Verify;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse verify}. */
@Command(
        name = "verify",
        description = {
            "Compares the output of a replay with that of a second, naive program.",
            "Every count, mean and rate must be the same, percentiles within 1 %%, and every rejected"
                    + " record where and what it is in the event file.",
            "If rejected.jsonl, summary.json and alerts.jsonl stand beside kpis.csv they are compared"
                    + " too.",
            "Of alerts each step about a single dossier or rating that was overdue, asked for a"
                    + " second supplement or very dissatisfied must be the expected one, told at"
                    + " its minute; ids, order and the life of every alert must hold. --truth adds"
                    + " what was injected, found, missed and false; it changes no exit code.",
            "Exit code 0: all is equal, 1: something differs, 2: a file is missing or not what it"
                    + " should be."
        })
final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--events",
            paramLabel = "FILE",
            required = true,
            description = "The event file that was replayed, gzipped or not.")
    private Path events;

    @Option(
            names = "--kpis",
            paramLabel = "FILE",
            description = "The kpis.csv that came of it; needed unless --alerts is given.")
    private Path kpis;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "The rejected.jsonl; default: the one beside kpis.csv, if it is there.")
    private Path rejected;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "The summary.json; default: the one beside kpis.csv, if it is there.")
    private Path summary;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "The alerts.jsonl; default: the one beside kpis.csv, if it is there.")
    private Path alerts;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "What was injected into simulated events, as written beside them: alerts are"
                            + " held against it.")
    private Path truth;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The jurisdiction's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--until",
            paramLabel = "ISO",
            converter = WholeMinute.class,
            description =
                    "What the replay was given as --until. Without it times from now on are in the"
                            + " future.")
    private Instant until;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many differences of each file are shown; default: ${DEFAULT-VALUE}.")
    private int max;

    @Option(names = "--json", description = "Writes the report as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (max < 0) {
            throw Failure.usage("--max is " + max + "; give 0 or more.");
        }
        EventFiles.check(events);
        Verify verify =
                new Verify(
                        new Verify.Wishes(
                                events, kpis, rejected, summary, alerts, truth, reference, until,
                                max, json));
        return verify.run(Instant.now(), spec.commandLine().getOut()) ? 0 : Failure.FAILED;
    }
}
