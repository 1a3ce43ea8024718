package io.reformpulse.simulators.scenario.truth;

import io.reformpulse.simulators.scenario.truth.Manifest.Injection;
import io.reformpulse.simulators.scenario.truth.Manifest.Touched;
import io.reformpulse.simulators.wire.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Counts what one scenario did; its memory grows with days and communes, not with records. */
final class ScenarioTally {
    /** How many records are kept one by one. */
    static final int MOST_RECORDS = 1_000;

    private final Map<Key, Count> counts = new HashMap<>();
    private final List<Touched> records = new ArrayList<>();
    private long leftOut;

    private record Key(String commune, LocalDate day, String what) {}

    private static final class Count {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long records;
        private long missed;
        // Made when first needed: there are many counts and few rejections.
        private Map<String, Long> rejected = Map.of();
        private Map<String, Long> rejectedInFile = Map.of();

        void reject(ExpectedRejection rejection) {
            if (rejected.isEmpty()) {
                rejected = new TreeMap<>();
                rejectedInFile = new TreeMap<>();
            }
            rejected.merge(rejection.inKafka(), 1L, Long::sum);
            rejectedInFile.merge(rejection.inFile(), 1L, Long::sum);
        }
    }

    /**
     * @param day the local day of {@code mark.at()}
     * @param rejection null if the record counts
     */
    void touched(String commune, LocalDate day, Mark mark, ExpectedRejection rejection) {
        Count count = count(commune, day, mark);
        count.records++;
        if (rejection != null) {
            count.reject(rejection);
        }
    }

    void missed(String commune, LocalDate day, Mark mark) {
        count(commune, day, mark).missed++;
    }

    boolean keepsMore() {
        if (records.size() < MOST_RECORDS) {
            return true;
        }
        leftOut++;
        return false;
    }

    void keep(Touched record) {
        records.add(record);
    }

    private Count count(String commune, LocalDate day, Mark mark) {
        Key key = new Key(commune, day, mark.what());
        Count count = counts.computeIfAbsent(key, absent -> new Count());
        count.first = Math.min(count.first, mark.at());
        count.last = Math.max(count.last, mark.at());
        return count;
    }

    /** By commune, day and what was done. */
    List<Injection> injections(LongFunction<String> iso) {
        Comparator<Key> order = Comparator.comparing(Key::commune);
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                order.thenComparing(Key::day).thenComparing(Key::what)))
                .map(entry -> injection(entry.getKey(), entry.getValue(), iso))
                .toList();
    }

    private static Injection injection(Key key, Count count, LongFunction<String> iso) {
        return new Injection(
                key.what(),
                key.commune(),
                key.day().toString(),
                iso.apply(count.first),
                iso.apply(count.last),
                count.records,
                count.missed,
                count.rejected,
                count.rejectedInFile);
    }

    List<Touched> records() {
        return records;
    }

    long leftOut() {
        return leftOut;
    }
}
