package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.LocalDay;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;

/** What one would write in Flink SQL: two aggregations, with its mini-batches on. */
final class SqlJob {
    private static final String DOSSIERS =
            """
            SELECT commune, dossier,
              MIN(CASE WHEN type = 'RECEIVED' THEN `at` END) AS received,
              MIN(CASE WHEN type = 'RESOLVED' THEN `at` END) AS ended,
              MIN(CASE WHEN type = 'RECEIVED' THEN due END) AS due,
              SUM(CASE WHEN type = 'SUPPLEMENT_RECEIVED' THEN `at`
                       WHEN type = 'SUPPLEMENT_REQUESTED' THEN -`at` ELSE 0 END) AS paused
            FROM events WHERE type IS NOT NULL GROUP BY commune, dossier
            """;
    private static final String DAYS =
            """
            SELECT commune, `day`, SUM(received) AS received, SUM(ended) AS ended,
              SUM(on_time) AS on_time, SUM(handling) AS handling,
              SUM(ratings) AS ratings, SUM(satisfied) AS satisfied
            FROM (
              SELECT commune, (received + 25200000) / 86400000 AS `day`, CAST(1 AS BIGINT) AS received,
                CAST(0 AS BIGINT) AS ended, CAST(0 AS BIGINT) AS on_time,
                CAST(0 AS BIGINT) AS handling, CAST(0 AS BIGINT) AS ratings,
                CAST(0 AS BIGINT) AS satisfied
              FROM dossiers WHERE received IS NOT NULL
              UNION ALL
              SELECT commune, (ended + 25200000) / 86400000, 0, 1,
                CASE WHEN ended <= due + paused THEN 1 ELSE 0 END,
                ended - received - paused, 0, 0
              FROM dossiers WHERE ended IS NOT NULL
              UNION ALL
              SELECT commune, (`at` + 25200000) / 86400000, 0, 0, 0, 0, 1,
                CASE WHEN score >= 4 THEN 1 ELSE 0 END
              FROM events WHERE type IS NULL)
            GROUP BY commune, `day`
            """;

    private final Contest contest;

    SqlJob(Contest contest) {
        this.contest = contest;
    }

    Timing run() throws Exception {
        FlinkPeer peer = new FlinkPeer(contest);
        Configuration settings = peer.settings();
        settings.setString("table.exec.mini-batch.enabled", "true");
        settings.setString("table.exec.mini-batch.allow-latency", "1 s");
        settings.setString("table.exec.mini-batch.size", "20000");
        StreamExecutionEnvironment environment = peer.environment(settings);
        StreamTableEnvironment sql = StreamTableEnvironment.create(environment);
        sql.createTemporaryView(
                "events",
                environment.fromSource(
                        PlainEvent.source(contest.bootstrap()),
                        WatermarkStrategy.noWatermarks(),
                        "events"));
        sql.createTemporaryView("dossiers", sql.sqlQuery(DOSSIERS));
        Table days = sql.sqlQuery(DAYS);
        sql.toChangelogStream(days, Schema.derived(), ChangelogMode.upsert())
                .filter(row -> row.getKind() != RowKind.DELETE)
                .map(SqlJob::row)
                .returns(Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE)))
                .sinkTo(peer.sink());
        return peer.run(environment);
    }

    private static Tuple2<String, byte[]> row(Row row) {
        DayFigures figures = new DayFigures();
        figures.received = (long) row.getField("received");
        figures.ended = (long) row.getField("ended");
        figures.onTime = (long) row.getField("on_time");
        figures.handlingMillis = (long) row.getField("handling");
        figures.ratings = (long) row.getField("ratings");
        figures.satisfied = (long) row.getField("satisfied");
        int day = Math.toIntExact((long) row.getField("day"));
        return Tuple2.of(LocalDay.key((String) row.getField("commune"), day), figures.toBytes());
    }
}
