package io.reformpulse.controlroom.history;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** When communes were heard, in a {@link Database}. */
public final class SqlFeedHistory implements FeedHistory {
    private static final String KEEP =
            """
            INSERT INTO heard (local_hour, as_of, communes) VALUES (:hour, :asOf, :communes)
            ON CONFLICT DO NOTHING
            """;
    private static final String ONE_A_DAY =
            """
            DELETE FROM heard WHERE local_hour < :before AND EXISTS (
              SELECT 1 FROM heard AS later WHERE later.local_hour > heard.local_hour
              AND later.local_hour < heard.local_hour / 24 * 24 + 24)
            """;
    private static final String FORGET = "DELETE FROM heard WHERE local_hour < :before";
    private static final String BETWEEN =
            "SELECT as_of, communes FROM heard WHERE as_of >= :from AND as_of < :to ORDER BY as_of";

    private final Jdbi jdbi;
    private final ZoneId zone;
    private final Retention retention;

    /**
     * @param zone whose hours and days count
     */
    public SqlFeedHistory(DataSource source, ZoneId zone, Retention retention) {
        jdbi = Jdbi.create(source);
        this.zone = zone;
        this.retention = retention;
    }

    @Override
    public void keep(Collection<Heard> moments) {
        jdbi.useTransaction(
                handle -> {
                    for (Heard moment : moments) {
                        keep(handle, moment);
                    }
                });
    }

    private void keep(Handle handle, Heard moment) {
        handle.createUpdate(KEEP)
                .bind("hour", LocalHour.endingAt(moment.asOf(), zone))
                .bind("asOf", moment.asOf())
                .bind("communes", text(moment.communes()))
                .execute();
        int day = LocalHour.of(moment.asOf() - retention.hourly().toMillis(), zone);
        handle.createUpdate(ONE_A_DAY)
                .bind("before", Math.floorDiv(day, LocalHour.A_DAY) * LocalHour.A_DAY)
                .execute();
        handle.createUpdate(FORGET)
                .bind("before", LocalHour.of(moment.asOf() - retention.daily().toMillis(), zone))
                .execute();
    }

    private static String text(Map<String, Long> communes) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(communes)
                .forEach(
                        (code, at) ->
                                text.append(code).append('\t').append((long) at).append('\n'));
        return text.toString();
    }

    @Override
    public List<Heard.Once> of(String commune, long from, long to) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(BETWEEN)
                                .bind("from", from)
                                .bind("to", to)
                                .map(
                                        (row, context) ->
                                                new Heard.Once(
                                                        row.getLong(1),
                                                        heardAt(row.getString(2), commune)))
                                .list());
    }

    private static Long heardAt(String text, String commune) {
        String head = commune + '\t';
        return text.lines()
                .filter(line -> line.startsWith(head))
                .findFirst()
                .map(line -> Long.valueOf(line.substring(head.length())))
                .orElse(null);
    }
}
