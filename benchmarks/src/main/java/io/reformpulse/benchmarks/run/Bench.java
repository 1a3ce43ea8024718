package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.contestant.Contestant;
import io.reformpulse.benchmarks.year.PlainYear;
import io.reformpulse.benchmarks.year.YearReference;
import io.reformpulse.benchmarks.year.YearSize;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.cli.Refusals;
import io.reformpulse.standalone.replay.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pulse bench}. */
@Command(
        name = "pulse bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures this product beside what else one might take, on this machine.",
            "A broker in a process of its own holds a year of events; each contestant computes the"
                    + " same table from it in a JVM of its own, one after the other."
        },
        footer = {
            "",
            "./pulse bench --micro runs the hot pieces alone, with JMH. BENCH_JAVA_OPTS are options"
                    + " for the JVMs of the contestants and the broker.",
            "Exit codes: 0 all tables identical, 1 not, or a contestant failed, 2 wrong usage."
        })
public final class Bench implements Callable<Integer> {
    private static final String REFERENCE = "reference";

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "province",
            description =
                    "province: 70,000 dossiers of 152 communes in a year; nation: 1,000,000 of"
                            + " 3,321; or DOSSIERS/COMMUNES/DAYS; default: ${DEFAULT-VALUE}.")
    private String size;

    @Option(
            names = "--peers",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "bare-loop,durable-loop,datastream,flink-sql,kafka-streams",
            description =
                    "Whom to compare with; default: ${DEFAULT-VALUE}. Also ours-struck, our job"
                            + " that loses its TaskManager in the middle.")
    private List<String> peers;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each runs, in turns; default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "Threads or slots of each; default: one per processor.")
    private int slots = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--interval",
            paramLabel = "MS",
            defaultValue = "10000",
            description =
                    "Milliseconds between two checkpoints or commits; default: ${DEFAULT-VALUE}.")
    private long interval;

    @Option(
            names = "--hot",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description =
                    "So much of all dossiers, 0 to 100, is one commune's; default: evenly spread.")
    private int hot;

    @Option(
            names = "--latency",
            paramLabel = "RATE",
            description =
                    "Measures instead how long it takes from an event to its rows, at so many"
                            + " events a second: ours alone, from an empty state.")
    private Integer latency;

    @Option(
            names = "--publish-interval",
            paramLabel = "MS",
            defaultValue = "1000",
            description =
                    "Milliseconds between two publications of our job; default: ${DEFAULT-VALUE}.")
    private long publishInterval;

    @Option(
            names = "--backlog-interval",
            paramLabel = "HOURS",
            defaultValue = "720",
            description =
                    "Hours between two publications of our job of what had arrived before it began;"
                            + " default: ${DEFAULT-VALUE}.")
    private long backlogInterval;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "180",
            description =
                    "How long to send for --latency, a third of it to warm up; default:"
                            + " ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--evidence",
            description =
                    "Also leaves what our job read and published as files, and prints the ./pulse"
                            + " verify that judges them by the oracle.")
    private boolean evidence;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "bench-data",
            description = "Where the broker keeps the input; default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the stack trace of an error.")
    private boolean verbose;

    @Spec private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Ready to execute arguments. */
    static CommandLine commandLine() {
        Bench bench = new Bench();
        return Refusals.on(new CommandLine(bench), () -> bench.verbose);
    }

    @Override
    public Integer call() throws Exception {
        requireSense();
        YearSize year = said(() -> YearSize.of(size));
        Set<Contestant> field = new LinkedHashSet<>(List.of(Contestant.OURS));
        peers.forEach(peer -> field.add(said(() -> Contestant.of(peer))));
        Path folder = Files.createDirectories(data.resolve(name(year))).toAbsolutePath();
        Path log = folder.resolve("bench.log");
        ReferenceFiles reference = YearReference.in(folder.resolve(REFERENCE), year);
        if (latency != null) {
            new LatencyRun(folder, log, latency, seconds)
                    .run(
                            reference,
                            (stage, scratch) ->
                                    contestant(ContestantMain.SERVE, stage, folder, scratch, log));
            return 0;
        }
        Results results = new Results();
        try (ChildJvm broker =
                ChildJvm.start(BrokerMain.class, log, "1g", folder.resolve("kafka").toString())) {
            Stage stage = new Stage(broker.await("bootstrap"));
            writeOnce(stage, year, reference, folder.resolve("written"));
            for (int run = 1; run <= runs; run++) {
                for (Contestant contestant : field) {
                    System.err.printf("run %d of %d: %s%n", run, runs, contestant.about());
                    results.add(lap(contestant, stage, folder, log));
                }
            }
        }
        results.print(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
        return results.exitCode();
    }

    private void requireSense() {
        requireWithin("--runs", runs, 1, 1_000);
        requireWithin("--slots", slots, 1, 1_024);
        requireWithin("--interval", interval, 100, Integer.MAX_VALUE);
        requireWithin("--hot", hot, 0, 100);
        requireWithin("--publish-interval", publishInterval, 1, Integer.MAX_VALUE);
        requireWithin("--backlog-interval", backlogInterval, 1, Integer.MAX_VALUE);
        requireWithin("--seconds", seconds, 3, Integer.MAX_VALUE);
        if (latency != null) {
            requireWithin("--latency", latency, 1, 10_000_000);
        }
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw refused(data + " is a file; give a folder to --data.");
        }
    }

    private void requireWithin(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw refused(
                    "%s is %d; give a number from %d to %d.".formatted(option, value, least, most));
        }
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private String name(YearSize year) {
        return hot == 0 ? year.label() : year.label() + "-hot-" + hot;
    }

    private <T> T said(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private void writeOnce(Stage stage, YearSize size, ReferenceFiles reference, Path written)
            throws Exception {
        if (!Files.exists(written)) {
            System.err.println("writing the input");
            List<String> communes = YearReference.communes(reference);
            long end = System.currentTimeMillis();
            long records = stage.writeInput(PlainYear.of(size, communes, end, hot));
            Files.writeString(written, records + "\n");
        }
    }

    private ChildJvm contestant(String label, Stage stage, Path folder, Path scratch, Path log)
            throws IOException {
        return ChildJvm.start(
                ClassPaths.of(label),
                ContestantMain.class,
                log,
                "3g",
                label,
                stage.bootstrap(),
                folder.resolve(REFERENCE).toString(),
                Files.createDirectories(scratch).toString(),
                Integer.toString(slots),
                Long.toString(interval),
                Stage.TABLE,
                Long.toString(publishInterval),
                Long.toString(backlogInterval),
                Boolean.toString(evidence));
    }

    private Lap lap(Contestant contestant, Stage stage, Path folder, Path log) throws Exception {
        stage.clear();
        Path scratch = Files.createTempDirectory(folder, "scratch-");
        try (ChildJvm child = contestant(contestant.label(), stage, folder, scratch, log)) {
            String said = child.await("run");
            String topic = contestant.isOurs() ? Topics.KPI_UPDATES : Stage.TABLE;
            if (evidence && contestant.isOurs()) {
                System.err.println(
                        "  judge it by: "
                                + Evidence.leave(
                                        folder.resolve("evidence"),
                                        contestant,
                                        stage.bootstrap(),
                                        folder.resolve(REFERENCE)));
            }
            Lap lap = Lap.of(contestant, said, new TableReader(stage.bootstrap()).read(topic));
            System.err.println("  " + lap.told());
            return lap;
        } finally {
            Folders.delete(scratch);
        }
    }
}
