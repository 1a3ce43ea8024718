package io.reformpulse.standalone.kill;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.standalone.figures.FigureLines;
import io.reformpulse.standalone.replay.Replay;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * Figures as {@code kpis.csv} has them, each row told as of one moment.
 *
 * @param asOf epoch milliseconds
 */
public record FigureTable(Windows windows, ZoneId zone, long asOf) {

    /** What a replay of the same events writes. */
    public List<String> replayed(Path events, Path out) throws Exception {
        Replay.Wishes wishes = new Replay.Wishes(events, null, out, 2, Instant.ofEpochMilli(asOf));
        if (!new Replay(wishes).run(asOf, new PrintWriter(Writer.nullWriter()))) {
            throw new AssertionError("The replay does not account for all it read.");
        }
        List<String> lines = Files.readAllLines(out.resolve("kpis.csv"));
        return lines.subList(1, lines.size());
    }

    /** The same lines from rows that were published. */
    public List<String> published(Collection<KpiRow> rows) {
        return new FigureLines(windows, zone, asOf).of(rows);
    }
}
