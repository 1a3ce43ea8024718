package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.contestant.Contestant;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The laps of all contestants as one table, each by its median. */
final class Results {
    private final Map<Contestant, List<Lap>> laps = new EnumMap<>(Contestant.class);

    void add(Lap lap) {
        laps.computeIfAbsent(lap.contestant(), key -> new ArrayList<>()).add(lap);
    }

    /** Whether all tables are the same. */
    private boolean agree() {
        return laps.values().stream().flatMap(List::stream).map(Lap::table).distinct().count() <= 1;
    }

    /** 0, or 1 if a table differs. */
    int exitCode() {
        return agree() ? 0 : 1;
    }

    void print(PrintWriter out) {
        out.printf(
                "%-13s %12s %9s %8s %12s %9s %12s  %s%n",
                "", "events/s", "to ours", "CPU s", "CPU us/event", "RSS MiB", "records", "spread");
        Lap ours = laps.containsKey(Contestant.OURS) ? median(Contestant.OURS) : null;
        for (Contestant contestant : laps.keySet()) {
            Lap lap = median(contestant);
            out.printf(
                    "%-13s %,12.0f %9s %8.1f %12.2f %,9d %,12d  %s%n",
                    contestant.label(),
                    lap.eventsPerSecond(),
                    ours == null
                            ? ""
                            : "%.2f".formatted(lap.eventsPerSecond() / ours.eventsPerSecond()),
                    lap.cpuMillis() / 1000.0,
                    1000.0 * lap.cpuMillis() / lap.events(),
                    lap.peakMebibytes(),
                    lap.records(),
                    spread(contestant));
        }
        for (Map.Entry<Contestant, List<Lap>> entry : laps.entrySet()) {
            Lap lap = entry.getValue().get(0);
            out.printf(
                    "%-13s %,d rows, sum %s, %s%n",
                    entry.getKey().label(),
                    lap.table().rows(),
                    lap.table().sum(),
                    lap.table().sha256().substring(0, 16));
        }
        out.println(agree() ? "All tables are identical." : "THE TABLES DIFFER.");
        out.flush();
    }

    private Lap median(Contestant contestant) {
        List<Lap> sorted =
                laps.get(contestant).stream()
                        .sorted(Comparator.comparingDouble(Lap::eventsPerSecond))
                        .toList();
        return sorted.get(sorted.size() / 2);
    }

    private String spread(Contestant contestant) {
        List<Double> speeds =
                laps.get(contestant).stream().map(Lap::eventsPerSecond).sorted().toList();
        return "%,.0f to %,.0f in %d"
                .formatted(speeds.get(0), speeds.get(speeds.size() - 1), speeds.size());
    }
}
