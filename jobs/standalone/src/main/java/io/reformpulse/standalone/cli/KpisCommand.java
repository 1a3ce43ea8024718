package io.reformpulse.standalone.cli;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import io.reformpulse.standalone.figures.KpiFollower;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./pulse kpis}. */
@Command(name = "kpis", description = "Shows the figures as they stand in closed epochs.")
final class KpisCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Comparator<KpiUpdate> ORDER =
            Comparator.comparing(KpiUpdate::getScopeType)
                    .thenComparing(KpiUpdate::getScopeCode)
                    .thenComparing(KpiUpdate::getWindowType)
                    .thenComparing(
                            KpiUpdate::getWindowStart,
                            Comparator.nullsFirst(Comparator.naturalOrder()));

    @Mixin private KafkaAddress kafka;

    @Option(names = "--follow", description = "Go on with each row that changes from now on.")
    private boolean follow;

    @Option(
            names = "--scope",
            paramLabel = "CODE",
            description = "Only one unit, by its code: the second column.")
    private String scope;

    @Option(
            names = "--window",
            paramLabel = "TYPE",
            description = "Only one kind of window: ${COMPLETION-CANDIDATES}; default: MONTH.")
    private WindowType window = WindowType.MONTH;

    @Option(names = "--json", description = "One JSON object a line, with every figure.")
    private boolean json;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description =
                    "In whose local time windows are written; default: that of the running ./pulse"
                            + " up, or UTC with --kafka.")
    private ZoneId zone;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (KpiFollower kpis = new KpiFollower(kafka.resolve())) {
            while (!kpis.isThroughBacklog()) {
                kpis.poll(PATIENCE);
            }
            zone = zone == null ? kafka.zone() : zone;
            PrintWriter out = spec.commandLine().getOut();
            if (!json) {
                out.println(KpiLine.header());
            }
            PrintWriter err = spec.commandLine().getErr();
            if (print(kpis.rows().all(), out) == 0) {
                err.println(nothing());
            }
            Following following = new Following(kafka, out, err);
            while (follow && following.goesOn()) {
                print(kpis.poll(PATIENCE), out);
            }
        }
        return 0;
    }

    private String nothing() {
        String rows = "No " + window + " row of an epoch that is closed";
        return scope == null
                ? rows + " yet; try again in a moment."
                : rows
                        + " has the code "
                        + scope
                        + "; leave --scope out to see all, or try again in a moment.";
    }

    private int print(List<KpiUpdate> rows, PrintWriter out) {
        List<KpiUpdate> wanted = new ArrayList<>();
        for (KpiUpdate row : rows) {
            if (row.getWindowType() == window
                    && (scope == null || scope.equals(row.getScopeCode()))) {
                wanted.add(row);
            }
        }
        wanted.sort(ORDER);
        for (KpiUpdate row : wanted) {
            out.println(json ? row.toString() : KpiLine.of(row, zone));
        }
        out.flush();
        return wanted.size();
    }

    /** Reads a time zone. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no time zone; give one such as Asia/Ho_Chi_Minh");
            }
        }
    }
}
