package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the line makes of it: offline, silence, delays, copies. */
class LineScenariosTest {
    private static final Played USUAL = Played.with();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    void whatTheCommuneSendsIn48HoursComesInOneMinuteAfterInItsOrder() {
        Played offline = Played.with("commune-offline-48h");
        long down = Played.instant("2024-03-25T09:00");
        long up = down + 48 * HOUR;
        List<Delivery> waiting = between(USUAL.from(offline.commune()), down, up);
        List<Delivery> burst = between(offline.from(offline.commune()), up, up + 60_000);
        assertThat(between(offline.from(offline.commune()), down, up)).isEmpty();
        assertThat(waiting).hasSizeGreaterThan(20).anyMatch(LineScenariosTest::isHeartbeat);
        assertThat(offline.touched("commune-offline-48h")).isEqualTo(waiting.size());
        assertThat(messages(burst)).containsAll(messages(waiting));
        List<Delivery> held = burst.stream().filter(d -> !d.marks().isEmpty()).toList();
        assertThat(messages(held)).containsSubsequence(messages(waiting));
        othersAreAsUsual(offline, offline.commune());
    }

    @Test
    void nothingOfASilentCommuneArrivesUntilTheSilenceIsOver() {
        Played silent = Played.with("silent-feed:to=2024-03-28 12:00");
        long from = Played.instant("2024-03-25T10:00");
        long to = Played.instant("2024-03-28T12:00");
        String commune = silent.commune();
        List<Delivery> lost = between(USUAL.from(commune), from, to);
        assertThat(lost).anyMatch(LineScenariosTest::isHeartbeat);
        assertThat(between(silent.from(commune), from, to)).isEmpty();
        assertThat(silent.stream()).hasSize(USUAL.stream().size() - lost.size());
        assertThat(silent.touched("silent-feed")).isEqualTo(lost.size());
        assertThat(silent.records()).isEqualTo(USUAL.records(d -> !lost.contains(d)));
    }

    @Test
    void aSilenceLastsToTheEndUnlessTold() {
        Played silent = Played.with("silent-feed");
        long from = Played.instant("2024-03-25T10:00");
        assertThat(between(silent.from(silent.commune()), from, Long.MAX_VALUE)).isEmpty();
        assertThat(silent.manifest().totals().missed())
                .isEqualTo(silent.touched("silent-feed") + USUAL.manifest().totals().missed());
    }

    @Test
    void recordsArePutOffByUpToSixHoursSoThatEventsOvertakeEachOther() {
        Played late = Played.with("out-of-order");
        Map<String, Long> usual = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        USUAL.stream().forEach(d -> usual.merge(key(d), d.arrivedAt(), Math::min));
        late.stream().forEach(d -> seen.merge(key(d), d.arrivedAt(), Math::min));
        seen.forEach(
                (key, at) -> assertThat(at - usual.get(key)).as(key).isBetween(0L, 6 * HOUR + 1));
        assertThat(late.records(LineScenariosTest::isHeartbeat))
                .isEqualTo(USUAL.records(LineScenariosTest::isHeartbeat));
        assertThat(overtaken(late)).isGreaterThan(10 * overtaken(USUAL) + 100);
        assertThat(late.truth("out-of-order").recordsLeftOut())
                .isEqualTo(late.touched("out-of-order") - 1_000);
    }

    @Test
    void recordsComeAgainSomeManyTimesAndSomeDaysLater() {
        Played storm = Played.with("duplicate-storm");
        Map<SimulatedRecord, Integer> copies = Played.surplus(storm.records(), USUAL.records());
        assertThat(Played.surplus(USUAL.records(), storm.records())).isEmpty();
        assertThat(Played.sum(copies)).isEqualTo(storm.touched("duplicate-storm"));
        Map<String, Integer> times = new HashMap<>();
        Map<String, Long> first = new HashMap<>();
        long longest = 0;
        for (Delivery delivery : storm.stream()) {
            String key = key(delivery);
            times.merge(key, 1, Integer::sum);
            first.putIfAbsent(key, delivery.arrivedAt());
            longest = Math.max(longest, delivery.arrivedAt() - first.get(key));
        }
        assertThat(times.values()).anyMatch(n -> n > 6);
        assertThat(longest).isBetween(48 * HOUR, 73 * HOUR);
        assertThat(storm.touched("duplicate-storm") / (double) USUAL.stream().size())
                .isBetween(0.5, 0.65);
    }

    @Test
    void aStormOfOneCommuneLeavesTheOthersAlone() {
        Played storm = Played.with("duplicate-storm:communes=c120,share=1");
        assertThat(storm.truth("duplicate-storm").injections())
                .isNotEmpty()
                .allMatch(injection -> injection.commune().equals("c120"));
        othersAreAsUsual(storm, "c120");
    }

    @Test
    void anInjectionTellsWhenItBeganAndEnded() {
        Played offline = Played.with("commune-offline-48h");
        Manifest.Injection burst = offline.truth("commune-offline-48h").injections().get(0);
        assertThat(burst.what()).isEqualTo("held");
        assertThat(burst.day()).isEqualTo("2024-03-27");
        assertThat(burst.first()).startsWith("2024-03-27T09:00:");
        assertThat(burst.last()).startsWith("2024-03-27T09:00:").isGreaterThan(burst.first());
    }

    private static void othersAreAsUsual(Played played, String commune) {
        assertThat(played.records(delivery -> !delivery.commune().equals(commune)))
                .isEqualTo(USUAL.records(delivery -> !delivery.commune().equals(commune)));
    }

    private static List<Delivery> between(List<Delivery> stream, long from, long to) {
        return stream.stream().filter(d -> d.arrivedAt() >= from && d.arrivedAt() < to).toList();
    }

    private static List<String> messages(List<Delivery> stream) {
        return stream.stream().map(LineScenariosTest::key).toList();
    }

    private static String key(Delivery delivery) {
        return delivery.message().topic() + delivery.message().id();
    }

    private static boolean isHeartbeat(Delivery delivery) {
        return delivery.message() instanceof HeartbeatMessage;
    }

    /** How often an event comes before an earlier one of its dossier. */
    private static int overtaken(Played played) {
        Map<String, List<Long>> dossiers = new HashMap<>();
        for (Delivery delivery : played.stream()) {
            if (delivery.message() instanceof DossierMessage dossier) {
                dossiers.computeIfAbsent(dossier.key(), key -> new ArrayList<>())
                        .add(dossier.event().getOccurredAt());
            }
        }
        int overtaken = 0;
        for (List<Long> times : dossiers.values()) {
            for (int i = 1; i < times.size(); i++) {
                overtaken += times.get(i) < times.get(i - 1) ? 1 : 0;
            }
        }
        return overtaken;
    }
}
