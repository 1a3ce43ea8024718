package io.reformpulse.standalone.verify;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.standalone.verify.truth.TruthTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Collectors;

/** The report in words, part by part. */
final class TextReport implements Report {
    private final PrintWriter terminal;
    private final int max;
    private long differences;

    /**
     * @param max how many differences of each file are shown
     */
    TextReport(PrintWriter terminal, int max) {
        this.terminal = terminal;
        this.max = max;
    }

    @Override
    public void compared(Path file, String what, Differences found) {
        long total = found.total();
        differences += total;
        terminal.printf("%s: %s, %s%n", file, what, total == 0 ? "all equal" : counted(total));
        found.shown().forEach(line -> terminal.println("  " + line));
        long more = total - found.shown().size();
        if (more > 0) {
            terminal.printf("  and %,d more%n", more);
        }
        if (total > max) {
            terminal.println("  by kind: " + grouped(found.byGroup()));
        }
        terminal.flush();
    }

    @Override
    public void notThere(String name) {
        terminal.println(name + ": not given and not beside kpis.csv, so not compared");
    }

    @Override
    public void note(String sentence) {
        terminal.println(sentence);
    }

    @Override
    public void truth(TruthTable table) {
        terminal.println();
        new TruthText(table, max).lines().forEach(terminal::println);
        terminal.println();
    }

    @Override
    public void end(long records, ZonedDateTime asOf) {
        String over = "%,d records as of %s".formatted(records, asOf.toOffsetDateTime());
        if (isEqual()) {
            terminal.println("Verified: " + over + ", nothing differs.");
        } else {
            terminal.println("Not verified: " + over + ", " + counted(differences) + ".");
        }
        terminal.flush();
    }

    @Override
    public boolean isEqual() {
        return differences == 0;
    }

    private static String counted(long total) {
        return total == 1 ? "1 difference" : "%,d differences".formatted(total);
    }

    private static String grouped(Map<String, Long> byGroup) {
        return byGroup.entrySet().stream()
                .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
