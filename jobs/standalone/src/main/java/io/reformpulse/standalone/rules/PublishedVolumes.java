package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.price.CountedDays;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.figures.KpiFollower;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** How many cases of a rate each unit had on each day, by the figures published of it. */
public final class PublishedVolumes {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final List<String> COLUMNS = Arrays.asList(KpiTable.header().split(","));

    private PublishedVolumes() {}

    /** By a replay's kpis.csv. */
    public static CountedDays inFile(Path kpis, Subject subject) {
        CountedDays days = new CountedDays();
        try (Stream<String> lines = Files.lines(kpis)) {
            Iterator<String> line = lines.iterator();
            if (!line.hasNext() || !line.next().equals(KpiTable.header())) {
                throw noTable(kpis, null);
            }
            while (line.hasNext()) {
                add(line.next().split(",", -1), subject, days);
            }
        } catch (IOException
                | UncheckedIOException
                | NumberFormatException
                | DateTimeParseException
                | IndexOutOfBoundsException e) {
            throw noTable(kpis, e);
        }
        return days;
    }

    private static void add(String[] cells, Subject subject, CountedDays days) {
        if (!cells[place("window_type")].equals(WindowType.DAY.name())) {
            return;
        }
        long cases = 0;
        for (String column : RowCases.columns(subject)) {
            cases += Long.parseLong(cells[place(column)]);
        }
        days.add(cells[place("scope_code")], LocalDate.parse(cells[place("window_start")]), cases);
    }

    private static int place(String column) {
        return COLUMNS.indexOf(column);
    }

    private static Failure noTable(Path kpis, Exception cause) {
        return Failure.usage(
                "The file "
                        + kpis
                        + " is no kpis.csv of this version"
                        + (cause == null ? "" : " (" + cause.getMessage() + ")")
                        + "; name one that ./pulse replay wrote.",
                cause);
    }

    /**
     * By the figures of a running job.
     *
     * @param zone of its local days
     */
    public static CountedDays inKafka(String bootstrap, Subject subject, ZoneId zone) {
        CountedDays days = new CountedDays();
        try (KpiFollower kpis = new KpiFollower(bootstrap)) {
            while (!kpis.isThroughBacklog()) {
                kpis.poll(PATIENCE);
            }
            for (KpiUpdate row : kpis.rows().all()) {
                if (row.getWindowType() == WindowType.DAY) {
                    Instant start = Instant.ofEpochMilli(row.getWindowStart());
                    days.add(
                            row.getScopeCode(),
                            start.atZone(zone).toLocalDate(),
                            RowCases.of(subject, row));
                }
            }
        }
        return days;
    }
}
