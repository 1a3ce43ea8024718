package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.chaos.Chaos;
import io.reformpulse.standalone.chaos.ChaosTable;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.fault.Rows;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse chaos}. */
@Command(
        name = "chaos",
        description = {
            "Feeds a cluster of processes, as ./pulse cluster starts it, does something to it"
                    + " meanwhile, and judges by the oracle what it published all the same: each"
                    + " row of its table with each seed on a cluster of its own, a minute or two"
                    + " each.",
            "Ends with 1 if anything was lost, doubled or wrong; then the cluster's folder is kept."
        })
final class ChaosCommand implements Callable<Integer> {
    @Option(
            names = "--row",
            paramLabel = "N|NAME",
            description = "Only this row, more than once for more; default: all.")
    private List<String> rows = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another feed and other moments, more than once for more; default: 1.")
    private List<Long> seeds = List.of(1L);

    @Option(
            names = "--sabotage",
            description =
                    "Also spoil what the first run published, in known ways, so that the judge"
                            + " proves that it finds them.")
    private boolean sabotage;

    @Option(names = "--list", description = "Names the rows.")
    private boolean list;

    @Option(names = "--json", description = "As JSON, for a script.")
    private boolean json;

    @Option(names = "--keep", description = "Keep the folders of what went well too.")
    private boolean keep;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "pulse-chaos",
            description = "Where its clusters are; default: ${DEFAULT-VALUE}.")
    private Path data;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            int number = 0;
            for (Row row : Rows.all()) {
                out.printf("%2d  %-21s %s%n", ++number, row.name(), row.what());
            }
            return 0;
        }
        Chaos chaos = new Chaos(data.toAbsolutePath(), keep, new StopSignal().install(), this::say);
        Chaos.Outcome outcome = chaos.run(chosen(), seeds, sabotage);
        ChaosTable table = new ChaosTable(outcome);
        if (json) {
            table.printJson(out);
        } else {
            table.print(out);
        }
        return outcome.isWell() ? 0 : Failure.FAILED;
    }

    private List<Row> chosen() {
        List<Row> chosen = new ArrayList<>();
        for (String row : rows) {
            chosen.add(Rows.of(row));
        }
        return chosen.isEmpty() ? Rows.all() : chosen;
    }

    /** Not on the standard output, which is the table's. */
    private void say(String step) {
        spec.commandLine().getErr().println(step + " ...");
    }
}
