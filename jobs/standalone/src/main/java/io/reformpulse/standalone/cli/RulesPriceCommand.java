package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.Terminal;
import io.reformpulse.standalone.rules.PriceJson;
import io.reformpulse.standalone.rules.PriceReport;
import io.reformpulse.standalone.rules.PriceText;
import io.reformpulse.standalone.rules.RulePricing;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pulse rules price}. */
@Command(
        name = "price",
        description = {
            "Says before a rate rule is saved what it will cost and bring: how many false alarms it"
                    + " raises in a week and a year in all units together, and how soon it finds a"
                    + " drop.",
            "The newest version of the rule in the file is simulated as it runs, in every unit at"
                    + " its own volume: same windows, evidence, hold, clear and keep. Cases are"
                    + " taken as independent of each other and in time.",
            "A drop begins on some day of the year; where an alert is open by chance on that day it"
                    + " is left out. Days count from the drop to the alert."
        })
final class RulesPriceCommand implements Callable<Integer> {
    private static final long QUIET_NANOS = 2_000_000_000L;

    @Parameters(paramLabel = "ID", description = "The rule, by its id in the file.")
    private String id;

    @Mixin private RulesFile file;
    @Mixin private VolumeOptions volumes;

    @Option(
            names = "--true-rate",
            paramLabel = "RATE",
            description =
                    "The real rate, a fraction that meets the target; default: exactly the target,"
                            + " the worst case, and up to four points better.")
    private Double trueRate;

    @Option(
            names = "--drop",
            paramLabel = "RATE",
            description =
                    "The rate after a drop, a fraction such as 0.75; default: 20 points off the"
                            + " target.")
    private Double dropTo;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "How many years of each unit are simulated; default: as many as take some"
                            + " seconds.")
    private Integer runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "The same seed gives the same price; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "One JSON object, with every unit.")
    private boolean json;

    @Spec private CommandSpec spec;

    private final long started = System.nanoTime();

    @Override
    public Integer call() throws IOException {
        if (runs != null && runs < 1) {
            throw Failure.usage("--runs is " + runs + "; give 1 or more.");
        }
        Rule rule = rule();
        Reference reference = file.reference();
        VolumeOptions.Usual usual = volumes.of(rule.subject(), reference);
        RulePricing pricing =
                new RulePricing(
                        reference,
                        new RulePricing.Wish(
                                rule,
                                usual.units(),
                                usual.name(),
                                usual.from(),
                                runs,
                                seed,
                                trueRate,
                                dropTo));
        PriceReport report = run(pricing);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PriceJson.of(report));
        } else {
            new PriceText(report, reference.units()).print(out);
        }
        return 0;
    }

    private Rule rule() {
        RuleBook rules = file.rules();
        List<RuleVersion> versions = rules.versions(id);
        if (versions.isEmpty()) {
            throw RulesExplainCommand.unknown(id, rules);
        }
        if (!(versions.get(versions.size() - 1) instanceof Rule rule)) {
            throw Failure.usage("Rule " + id + " ends with its newest version; price another.");
        }
        if (!rule.subject().isFigure()) {
            throw Failure.usage(
                    "Rule "
                            + id
                            + " watches "
                            + rule.subject()
                            + ", which is no rate of published figures; only such a rate has a"
                            + " price by simulation.");
        }
        return rule;
    }

    private PriceReport run(RulePricing pricing) {
        Progress progress = new Progress(System.err, Terminal.isErr());
        PriceReport report =
                pricing.run(
                        done -> {
                            if (System.nanoTime() - started > QUIET_NANOS) {
                                progress.at("Simulating", done, pricing.steps());
                            }
                        });
        progress.end();
        return report;
    }
}
