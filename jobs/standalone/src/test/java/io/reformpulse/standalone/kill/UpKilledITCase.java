package io.reformpulse.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.standalone.engine.AlertLog;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./pulse up} killed with SIGKILL at random moments and started again: nothing is lost,
 * nothing counted twice, and no reader ever saw figures that do not add up. {@code -Dpulse.kills=N}
 * kills more or less often; {@code -Dpulse.kill.seed=N} repeats the moments of an earlier run.
 */
class UpKilledITCase {
    private static final int KILLS = Integer.getInteger("pulse.kills", 3);
    private static final long SEED = Long.getLong("pulse.kill.seed", System.nanoTime());

    /** Simulated seconds a second: the feed takes about 40 s. */
    private static final String SPEED = "43200";

    /** What {@code up} makes of that speed. */
    private static final long PUBLISH_MILLIS = Duration.ofHours(1).toMillis();

    private static final int PARTITIONS = 4;

    @TempDir Path dir;

    private final ReferenceFiles files = ReferenceChoice.files(null);
    private final Reference reference = files.load();

    @Test
    void killedAtRandomMomentsItEndsAsIfItHadNotBeen() throws Exception {
        System.out.println("Killing " + KILLS + " times, seed " + SEED);
        TroubledFeed feed =
                TroubledFeed.write(
                        dir.resolve("events.jsonl"), ReferenceChoice.folder(null).place());
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            KillMoment moment = KillMoment.of(kill, KILLS, feed, random);
            System.out.println("Kill " + (kill + 1) + " at " + moment);
            try (UpProcess run = start(feed, kill)) {
                moment.await(run);
            }
        }
        try (UpProcess run = start(feed, KILLS)) {
            long asOf = awaitEnd(run, feed);
            TopicDump topics = new TopicDump(run.kafka());
            KpiLog kpis = KpiLog.read(topics);
            assertFigures(kpis, feed, asOf);
            assertAlerts(run, topics, asOf);
            assertRecords(topics, feed);
            assertThat(run.stop()).isZero();
            assertThat(dir.resolve("data").resolve("scratch")).isEmptyDirectory();
        }
    }

    private UpProcess start(TroubledFeed feed, int number) throws Exception {
        return UpProcess.start(
                dir.resolve("data"),
                dir.resolve("run-" + number + ".txt"),
                "--events",
                feed.file().toString(),
                "--speed",
                SPEED);
    }

    /** Waits until all of the feed is in the figures; the end of the last epoch. */
    private static long awaitEnd(UpProcess run, TroubledFeed feed) throws Exception {
        run.await("an address of its Kafka", () -> run.kafka() != null);
        long end = feed.lastArrival() + 2 * PUBLISH_MILLIS;
        long lastEpoch = Math.floorDiv(end, PUBLISH_MILLIS) - 1;
        TopicDump topics = new TopicDump(run.kafka());
        run.await("the end of the feed", () -> run.printed().contains("end-of-feed"));
        run.await("its last epoch", () -> KpiLog.read(topics).closedEpoch(PARTITIONS) >= lastEpoch);
        run.await("all rejections", () -> RejectedLog.told(topics).size() >= feed.bad());
        return (lastEpoch + 1) * PUBLISH_MILLIS;
    }

    private void assertFigures(KpiLog log, TroubledFeed feed, long asOf) throws Exception {
        long closed = log.closedEpoch(PARTITIONS);
        System.out.printf(
                "%d rows, %d of them repeated, by %d runs, up to epoch %d%n",
                log.rows(), log.repeated(), log.generations(), closed);
        log.assertOfficialTable();
        log.assertSums(reference.units(), closed);
        FigureTable table =
                new FigureTable(
                        new Windows(reference.calendar()), reference.jurisdiction().zone(), asOf);
        List<String> replayed = table.replayed(feed.file(), dir.resolve("replay"));
        assertThat(table.published(log.standing(closed))).isEqualTo(replayed);
        System.out.println(replayed.size() + " rows equal those of a replay");
    }

    /** Each step of each alert once, as the replay that was compared with the figures tells it. */
    private void assertAlerts(UpProcess run, TopicDump topics, long asOf) throws Exception {
        List<String> replayed = Files.readAllLines(dir.resolve("replay").resolve("alerts.jsonl"));
        run.await(
                "all alerts",
                () -> AlertLog.told(topics, Long.MIN_VALUE, asOf).size() >= replayed.size());
        assertThat(AlertLog.told(topics, Long.MIN_VALUE, asOf)).isEqualTo(replayed);
        System.out.println(replayed.size() + " steps of alerts equal those of a replay");
    }

    private void assertRecords(TopicDump topics, TroubledFeed feed) throws Exception {
        FeedTopics inputs = new FeedTopics(topics);
        inputs.assertHold(feed.records());
        List<Admission> admissions = inputs.admissions(reference.units());
        assertThat(RejectedLog.told(topics))
                .hasSize(Math.toIntExact(feed.bad()))
                .containsExactlyInAnyOrderElementsOf(RejectedLog.expected(admissions));
        assertThat(DossierLog.told(topics)).isEqualTo(DossierLog.expected(admissions, reference));
    }
}
