package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** What a workload is made from, for the commands that make one. */
final class WorkloadOptions {
    @Option(
            names = "--dossiers",
            paramLabel = "N",
            description =
                    "How many dossiers are handed in, those refused at once among them; default:"
                            + " 70000.")
    private Integer dossiers;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = LocalDay.class,
            description = "The first day; alone, it begins a year.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = LocalDay.class,
            description = "The last day, inclusive.")
    private LocalDate to;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number, another course of the same kind; default: 7.")
    private Long seed;

    @Option(
            names = "--scenario",
            paramLabel = "WISH",
            description =
                    "Something that happens, NAME or NAME:key=value,key=value or a .yaml file; more"
                            + " than once for more. ./pulse simulate --list-scenarios names them.")
    private List<String> scenarios = List.of();

    WorkloadWishes wishes() {
        if (dossiers != null && dossiers < 1) {
            throw Failure.usage("--dossiers is " + dossiers + "; give 1 or more.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Failure.usage("--to " + to + " is before --from " + from + "; swap them.");
        }
        return new WorkloadWishes(dossiers, from, to, seed, List.copyOf(scenarios));
    }
}
