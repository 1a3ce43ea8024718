package io.reformpulse.standalone.replay;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.WindowType;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** {@code kpis.csv} (3.5): all rows but those of hours and of the present moment, sorted. */
final class KpiFile {
    private KpiFile() {}

    /** Writes the file, and says how many rows it has. */
    static int write(Path file, List<KpiRow> rows, ZoneId zone) throws IOException {
        rows.removeIf(
                row ->
                        row.window().type() == WindowType.HOUR
                                || row.window().type() == WindowType.NOW);
        rows.sort(KpiTable.order());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(KpiTable.header());
            out.write('\n');
            for (KpiRow row : rows) {
                out.write(KpiTable.line(row, zone));
                out.write('\n');
            }
        }
        return rows.size();
    }
}
