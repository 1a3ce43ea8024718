package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.Signal;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.commune.AgendaEntry;
import io.reformpulse.domain.commune.AgendaEntry.Kind;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.RandomFeed;
import io.reformpulse.domain.commune.RollUpStore;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stores over Flink's own state: what is put is there, whatever was evicted or restored. */
class CachedStoresTest {
    private static final long DAY = 86_400_000;
    private static final int SIGNAL_DAY = 19_787;
    private static final long TINY = 2_000;
    private static final long SMALL = 64 << 10;

    @ParameterizedTest
    @EnumSource(KeyedBackend.Kind.class)
    void whatIsPutIsReadAfterItsEviction(KeyedBackend.Kind kind) throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(kind)) {
            BackedStores stores = new BackedStores(backend, TINY);
            CommuneStore one = stores.commune("02734");
            CommuneStore other = stores.commune("02735");
            fill(one);
            stores.turnOver();
            stores.turnOver();
            assertFilled(one);
            assertEmpty(other);

            CommuneStore reopened = stores.commune("02734");
            assertFilled(reopened);
            clear(reopened);
            stores.turnOver();
            assertEmpty(stores.commune("02734"));
            assertEmpty(other);
        }
    }

    @ParameterizedTest
    @EnumSource(KeyedBackend.Kind.class)
    void whatIsPutIsReadAfterARestore(KeyedBackend.Kind kind) throws Exception {
        OperatorSubtaskState snapshot;
        try (KeyedBackend backend = KeyedBackend.empty(kind)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            fill(stores.commune("02734"));
            stores.flush();
            snapshot = backend.snapshot();
        }
        try (KeyedBackend backend = KeyedBackend.restored(kind, snapshot)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            assertFilled(stores.commune("02734"));
            assertEmpty(stores.commune("02735"));
        }
    }

    @ParameterizedTest
    @EnumSource(KeyedBackend.Kind.class)
    void recordsAreTakenByArrivalThenInTheOrderOfTheirComing(KeyedBackend.Kind kind)
            throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(kind)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            CommuneStore store = stores.commune("02734");
            store.hold(Samples.heartbeat(3, AT + 5));
            store.hold(Samples.heartbeat(1, AT));
            store = stores.commune("02734");
            store.hold(Samples.heartbeat(2, AT));
            store.hold(Samples.heartbeat(4, AT + 6));
            assertThat(store.firstHeld()).isEqualTo(AT);
            assertThat(takeHeld(store, AT)).isEmpty();
            assertThat(takeHeld(store, AT + 6)).containsExactly(1L, 2L, 3L);
            store = stores.commune("02734");
            assertThat(takeHeld(store, Long.MAX_VALUE)).containsExactly(4L);
            assertThat(store.firstHeld()).isEqualTo(Long.MAX_VALUE);
            assertThat(stores.commune("02734").firstHeld()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void theAgendaIsTheSameHoweverOftenItIsWrittenAndRead() throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(KeyedBackend.Kind.ROCKSDB)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            Random random = new Random(7);
            List<AgendaEntry> expected = new ArrayList<>();
            CommuneStore store = stores.commune("02734");
            for (int i = 0; i < 3_000; i++) {
                switch (random.nextInt(10)) {
                    case 0 -> store = stores.commune("02734");
                    case 1 -> stores.turnOver();
                    case 2 -> {
                        long upTo = AT + random.nextInt(60) * DAY / 2;
                        assertThat(take(store, upTo)).isEqualTo(takeFirst(expected, upTo));
                    }
                    default -> {
                        AgendaEntry entry = randomEntry(random, i);
                        store.schedule(entry);
                        expected.add(entry);
                    }
                }
                long first =
                        expected.stream().mapToLong(AgendaEntry::at).min().orElse(Long.MAX_VALUE);
                assertThat(store.firstScheduled()).isEqualTo(first);
            }
        }
    }

    @Test
    void theDossiersThatComeToBeOverdueAreFoundAheadAndStayOnTheAgenda() throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(KeyedBackend.Kind.ROCKSDB)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            List<AgendaEntry> expected = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Kind kind = i % 4 == 0 ? Kind.LOOK : Kind.OVERDUE;
                AgendaEntry entry = new AgendaEntry(AT + i * DAY / 8, kind, "d" + i);
                stores.commune("02734").schedule(entry);
                expected.add(entry);
            }
            CommuneStore store = stores.commune("02734");
            assertThat(store.overdueIn(AT + 9 * DAY / 8, AT + 19 * DAY / 8))
                    .containsExactlyInAnyOrder(
                            "d10", "d11", "d13", "d14", "d15", "d17", "d18", "d19");
            assertThat(take(stores.commune("02734"), AT + 5 * DAY))
                    .isEqualTo(takeFirst(expected, AT + 5 * DAY));
        }
    }

    @Test
    void theSignalsOfADayAreTheSameHoweverOftenTheyAreWrittenAndRead() throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(KeyedBackend.Kind.ROCKSDB)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            Random random = new Random(11);
            SignalDay expected = new SignalDay();
            AlertStore store = stores.communeAlerts("02734");
            for (int i = 0; i < 2_000; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> store = stores.communeAlerts("02734");
                    case 1 -> stores.turnOver();
                    case 2 -> stores.flush();
                    default -> changeSignal(store, expected, random);
                }
                SignalDay read = store.signals(SIGNAL_DAY);
                assertThat(read == null ? new SignalDay() : read).isEqualTo(expected);
            }
        }
    }

    private static void changeSignal(AlertStore store, SignalDay expected, Random random) {
        Signal signal =
                new Signal(
                        CaseKey.Kind.OFFICER,
                        "o" + random.nextInt(3),
                        AT + random.nextInt(30),
                        "d1",
                        "");
        SignalDay read = store.signals(SIGNAL_DAY);
        SignalDay day = read == null ? new SignalDay() : read;
        if (random.nextInt(4) == 0) {
            day.remove(signal);
            expected.remove(signal);
        } else {
            day.add(signal);
            expected.add(signal);
        }
        store.putSignals(SIGNAL_DAY, day);
    }

    @Test
    void aDayOfTheAgendaIsTheSameHoweverManyPiecesItCameIn() throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(KeyedBackend.Kind.ROCKSDB)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            List<AgendaEntry> expected = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                AgendaEntry entry = new AgendaEntry(AT + i * 37 % 200, Kind.PURGE, "d" + i);
                stores.commune("02734").schedule(entry);
                expected.add(entry);
            }
            assertThat(take(stores.commune("02734"), AT + 99))
                    .isEqualTo(takeFirst(expected, AT + 99));
            assertThat(take(stores.commune("02734"), AT + DAY))
                    .isEqualTo(takeFirst(expected, AT + DAY));
            assertThat(backend.store().getMapState(CommuneStates.AGENDA).keys()).isNotEmpty();
            stores.flush();
            assertThat(backend.store().getMapState(CommuneStates.AGENDA).keys()).isEmpty();
        }
    }

    @Test
    void aDayOfTheAgendaThatWasStoredWholeIsRead() throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(KeyedBackend.Kind.ROCKSDB)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            stores.commune("02734").putHead(Samples.communeHead());
            stores.flush();
            long day = AT / DAY;
            byte[] whole = {1, 5, 1, 2, 'd', '1', 3, 0, 2, 'd', '2'};
            backend.store().getMapState(CommuneStates.AGENDA).put(day, whole);
            assertThat(take(stores.commune("02734"), AT + DAY))
                    .containsExactly(
                            new AgendaEntry(day * DAY + 3, Kind.OVERDUE, "d2"),
                            new AgendaEntry(day * DAY + 5, Kind.PURGE, "d1"));
        }
    }

    @ParameterizedTest
    @EnumSource(KeyedBackend.Kind.class)
    void aUnitsTalliesAreReadAfterTheirEvictionAndRemoved(KeyedBackend.Kind kind) throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(kind)) {
            BackedStores stores = new BackedStores(backend, TINY);
            RollUpStore store = stores.unit("P");
            Window kept = new Window(WindowType.DAY, AT, AT + DAY);
            Window removed = new Window(WindowType.HOUR, AT, AT + DAY / 24);
            for (Window window : List.of(kept, removed)) {
                store.putTally(window, Samples.windowTally());
                store.putLate(window, Samples.windowTally().exact());
            }
            stores.turnOver();
            stores.turnOver();
            store.remove(removed);
            for (RollUpStore read : List.of(store, stores.unit("P"))) {
                assertThat(read.windows()).containsExactly(kept);
                assertThat(read.tally(kept)).isEqualTo(Samples.windowTally());
                assertThat(read.late(kept)).isEqualTo(Samples.windowTally().exact());
                assertThat(read.tally(removed)).isNull();
                assertThat(read.late(removed)).isNull();
            }
            assertThat(stores.unit("D1").windows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyedBackend.Kind.class)
    void aProvinceInLittleMemoryPublishesWhatItPublishesOnTheHeap(KeyedBackend.Kind kind)
            throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            check(Scenario.sortedReplay(RandomFeed.of(seed, 60, 30), seed), kind);
            check(Scenario.live(RandomFeed.of(seed, 15, 20), seed, Scenario.SHORT_EPOCH), kind);
        }
        check(Scenario.live(RandomFeed.of(4, 15, 900), 4, Scenario.LONG_EPOCH), kind);
    }

    private static void check(Scenario scenario, KeyedBackend.Kind kind) throws Exception {
        try (KeyedBackend backend = KeyedBackend.empty(kind)) {
            BackedStores stores = new BackedStores(backend, SMALL);
            Random random = new Random(5);
            scenario.check(
                    stores,
                    province -> {
                        stores.makeRoom();
                        if (random.nextInt(30) == 0) {
                            province.reopen();
                        }
                    });
            assertThat(stores.turnOvers()).isPositive();
        }
    }

    private static void fill(CommuneStore store) {
        store.putHead(Samples.communeHead());
        store.putDossier("H38-1", Samples.dossierFile());
        store.putLooseRating("r9", Samples.looseRating());
        store.putPane(19_787, Samples.pane());
        store.putPane(19_788, Samples.pane());
        store.putLate(Samples.MARCH, Samples.windowTally().exact());
        store.hold(Samples.dossierRecord());
        store.schedule(new AgendaEntry(AT + DAY, Kind.PURGE, "H38-1"));
        store.schedule(new AgendaEntry(AT, Kind.OVERDUE, "H38-1"));
    }

    private static void clear(CommuneStore store) {
        store.removeDossier("H38-1");
        store.removeLooseRating("r9");
        store.removePane(19_787);
        store.removePane(19_788);
        store.removeLate(Samples.MARCH);
        store.takeHeldBefore(Long.MAX_VALUE);
        store.takeScheduledUpTo(Long.MAX_VALUE);
        store.takeScheduledUpTo(Long.MAX_VALUE);
    }

    private static void assertFilled(CommuneStore store) {
        Same.head(store.head(), Samples.communeHead());
        Same.file(store.dossier("H38-1"), Samples.dossierFile());
        Same.looseRating(store.looseRating("r9"), Samples.looseRating());
        assertThat(store.pane(19_787)).isEqualTo(Samples.pane());
        assertThat(store.pane(19_788)).isEqualTo(Samples.pane());
        assertThat(store.firstPaneDay()).isEqualTo(19_787);
        assertThat(store.late(Samples.MARCH)).isEqualTo(Samples.windowTally().exact());
        assertThat(store.lateWindows()).containsExactly(Samples.MARCH);
        assertThat(store.firstHeld()).isEqualTo(Samples.dossierRecord().arrivedAt());
        assertThat(store.firstScheduled()).isEqualTo(AT);
    }

    private static void assertEmpty(CommuneStore store) {
        assertThat(store.dossier("H38-1")).isNull();
        assertThat(store.looseRating("r9")).isNull();
        assertThat(store.pane(19_787)).isNull();
        assertThat(store.firstPaneDay()).isEqualTo(Integer.MAX_VALUE);
        assertThat(store.late(Samples.MARCH)).isNull();
        assertThat(store.lateWindows()).isEmpty();
        assertThat(store.firstHeld()).isEqualTo(Long.MAX_VALUE);
        assertThat(store.firstScheduled()).isEqualTo(Long.MAX_VALUE);
    }

    private static List<Long> takeHeld(CommuneStore store, long before) {
        List<Long> sequences = new ArrayList<>();
        for (FeedRecord record = store.takeHeldBefore(before);
                record != null;
                record = store.takeHeldBefore(before)) {
            sequences.add(record.heartbeat().sequence());
        }
        return sequences;
    }

    private static AgendaEntry randomEntry(Random random, int number) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return new AgendaEntry(AT + random.nextInt(30) * DAY + number, kind, "d" + number);
    }

    private static List<AgendaEntry> take(CommuneStore store, long upTo) {
        List<AgendaEntry> taken = new ArrayList<>();
        for (AgendaEntry entry = store.takeScheduledUpTo(upTo);
                entry != null;
                entry = store.takeScheduledUpTo(upTo)) {
            taken.add(entry);
        }
        return taken;
    }

    private static List<AgendaEntry> takeFirst(List<AgendaEntry> entries, long upTo) {
        List<AgendaEntry> taken =
                entries.stream()
                        .filter(entry -> entry.at() <= upTo)
                        .sorted(Comparator.comparingLong(AgendaEntry::at))
                        .toList();
        entries.removeAll(taken);
        return taken;
    }
}
