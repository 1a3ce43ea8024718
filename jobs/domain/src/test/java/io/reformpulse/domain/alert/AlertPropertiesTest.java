package io.reformpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.RandomFeed;
import io.reformpulse.domain.intake.FeedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The laws of all alerts together, over random feeds full of corrections and late records. */
class AlertPropertiesTest {
    private static final long HOUR = 3_600_000;
    private static final List<Rule> RULES = LooseRules.all();

    @Property(tries = 10)
    void theOrderOfDeliveryIsOfNoAccount(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 60, 40);
        WatchedProvince sorted = replay(records, records);
        List<FeedRecord> shuffled = new ArrayList<>(records);
        shuffled.addAll(records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(replay(shuffled, records).news()).isEqualTo(sorted.news());
    }

    @Property(tries = 10)
    void liveOrReplayedRestartedOrNotTheNewsAreTheSame(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 60, 40);
        Map<String, List<AlertNews>> replayed = byAlert(replay(records, records).news());
        assertThat(byAlert(live(records, seed, false).news())).isEqualTo(replayed);
        assertThat(byAlert(live(records, seed, true).news())).isEqualTo(replayed);
    }

    @Property(tries = 10)
    void howLongTheEpochsOfABacklogAreIsOfNoAccount(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 60, 40);
        long until = records.get(records.size() / 2).arrivedAt();
        Publishing publishing =
                Publishing.live(
                        20 * 60_000, new Backlog(until, (1 + Math.floorMod(seed, 9)) * 24 * HOUR));
        assertThat(live(records, seed, true, publishing).news())
                .isEqualTo(live(records, seed, true).news());
    }

    @Property(tries = 10)
    void everyAlertLivesOnceFromItsFirstRevisionToItsEnd(@ForAll long seed) {
        List<FeedRecord> records = RandomFeed.of(seed, 60, 40);
        byAlert(live(records, seed, false).news()).values().forEach(this::assertLife);
    }

    private void assertLife(List<AlertNews> life) {
        for (int i = 0; i < life.size(); i++) {
            AlertNews one = life.get(i);
            boolean begins =
                    one.transition() == Transition.OPENED || one.transition() == Transition.NOTICE;
            boolean ends =
                    one.transition() == Transition.RESOLVED
                            || one.transition() == Transition.WITHDRAWN;
            assertThat(one.revision()).as(life.toString()).isEqualTo(i + 1);
            assertThat(begins).as(life.toString()).isEqualTo(i == 0);
            assertThat(ends && i < life.size() - 1).as(life.toString()).isFalse();
            assertThat(one.startedAt()).isLessThanOrEqualTo(one.at());
            assertThat(one.reason().vi()).endsWith(".");
        }
    }

    private static Map<String, List<AlertNews>> byAlert(List<AlertNews> news) {
        return news.stream()
                .collect(
                        Collectors.groupingBy(
                                AlertNews::alertId, TreeMap::new, Collectors.toList()));
    }

    private static WatchedProvince replay(List<FeedRecord> order, List<FeedRecord> records) {
        WatchedProvince province = new WatchedProvince(RULES, Publishing.atEnd(endOf(records)));
        order.forEach(province::receive);
        province.close();
        return province;
    }

    private static WatchedProvince live(List<FeedRecord> records, long seed, boolean restarting) {
        return live(records, seed, restarting, Publishing.live(20 * 60_000));
    }

    /** In random portions, the clock never past a record still to come. */
    private static WatchedProvince live(
            List<FeedRecord> records, long seed, boolean restarting, Publishing publishing) {
        WatchedProvince province = new WatchedProvince(RULES, publishing);
        Random random = new Random(seed);
        int next = 0;
        while (next < records.size()) {
            int end = Math.min(records.size(), next + 1 + random.nextInt(8));
            List<FeedRecord> portion = new ArrayList<>(records.subList(next, end));
            Collections.shuffle(portion, random);
            portion.forEach(province::receive);
            next = end;
            if (next < records.size()) {
                province.advance(records.get(next).arrivedAt());
            }
            if (restarting && random.nextInt(4) == 0) {
                province.restart();
            }
        }
        return province.advance(endOf(records));
    }

    private static long endOf(List<FeedRecord> records) {
        return (records.get(records.size() - 1).arrivedAt() / HOUR + 24) * HOUR;
    }

    /** Or else the laws above would be about nothing. */
    @Test
    void randomFeedsTellOfAlmostEverySubject() {
        Set<Subject> told = EnumSet.noneOf(Subject.class);
        Set<Transition> happened = EnumSet.noneOf(Transition.class);
        for (int seed = 0; seed < 4; seed++) {
            for (AlertNews one : live(RandomFeed.of(seed, 700, 40), seed, false).news()) {
                told.add(one.rule().subject());
                happened.add(one.transition());
            }
        }
        assertThat(happened).containsExactlyInAnyOrder(Transition.values());
        // No random record has a device or an officer.
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(
                                EnumSet.of(
                                        Subject.CLOCK_WRONG,
                                        Subject.RATING_BURST,
                                        Subject.BULK_CLOSING)));
    }
}
