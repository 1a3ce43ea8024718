package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the figures of an event file must be, computed the slow and obvious way: read everything,
 * check, group, sort, count. It shares no code with the product, and is the judge of it.
 */
public final class Oracle {

    /** Is told how far the work is; a new step begins anew. */
    @FunctionalInterface
    public interface Progress {
        void at(String step, long done, long total);
    }

    private static final long MINUTE = 60_000L;

    private final OracleReference ref;
    private final Progress progress;
    private final Accounts accounts = new Accounts();

    private Oracle(OracleReference ref, Progress progress) {
        this.ref = ref;
        this.progress = progress;
    }

    /** Without a word until all is done. */
    public static OracleResult run(
            Path events, OracleReference reference, Instant untilOrNull, Instant replayStart)
            throws IOException {
        return run(events, reference, untilOrNull, replayStart, (step, done, total) -> {});
    }

    /**
     * @param untilOrNull the whole minute the figures are as of; null for the default
     * @param replayStart from when on times are in the future, if there is no {@code until}
     */
    public static OracleResult run(
            Path events,
            OracleReference reference,
            Instant untilOrNull,
            Instant replayStart,
            Progress progress)
            throws IOException {
        Instant limit = untilOrNull != null ? untilOrNull : replayStart;
        Oracle oracle = new Oracle(reference, progress);
        EventReader reader = new EventReader(reference, limit.toEpochMilli(), oracle.accounts);
        reader.read(events, progress);
        return oracle.result(reader.passed, untilOrNull);
    }

    private OracleResult result(List<Event> events, Instant untilOrNull) {
        List<Event> heartbeats = events.stream().filter(Oracle::isHeartbeat).toList();
        List<Event> others = events.stream().filter(e -> !isHeartbeat(e)).toList();
        Map<String, Map<String, List<Event>>> beats = groups(heartbeats);
        Map<String, Map<String, List<Event>>> dossiers = groups(others);
        Instant asOf = untilOrNull;
        if (asOf == null && !events.isEmpty()) {
            long newest = Math.max(newestArrival(beats), newestArrival(dossiers));
            asOf = Instant.ofEpochMilli(Math.floorDiv(newest, MINUTE) * MINUTE + MINUTE);
        }
        beats.values().forEach(b -> b.values().forEach(accounts::enterHeartbeats));
        if (asOf == null) {
            return new OracleResult(List.of(KpiLines.HEADER), accounts, null, ref, new TreeMap<>());
        }
        return figures(events, dossiers, asOf.toEpochMilli());
    }

    private static boolean isHeartbeat(Event e) {
        return e.kind().equals(Event.HEARTBEAT);
    }

    /** By commune and dossier, each in order of arrival. */
    private static Map<String, Map<String, List<Event>>> groups(List<Event> events) {
        Map<String, Map<String, List<Event>>> groups = new TreeMap<>();
        for (Event e : events) {
            groups.computeIfAbsent(e.commune(), k -> new TreeMap<>())
                    .computeIfAbsent(
                            e.dossier() == null ? Lives.NO_DOSSIER : e.dossier(),
                            k -> new ArrayList<>())
                    .add(e);
        }
        for (Map<String, List<Event>> ofCommune : groups.values()) {
            ofCommune.values().forEach(copies -> copies.sort(Event.BY_ARRIVAL));
        }
        return groups;
    }

    /** Of the first arrivals: no later copy of an id moves the clock, whatever it says. */
    private static long newestArrival(Map<String, Map<String, List<Event>>> groups) {
        long newest = Long.MIN_VALUE;
        for (Map<String, List<Event>> ofCommune : groups.values()) {
            for (List<Event> copies : ofCommune.values()) {
                Map<String, Long> firstById = new HashMap<>();
                for (Event e : copies) {
                    firstById.merge(e.kind() + " " + e.id(), e.arrivedAt(), Math::min);
                }
                for (long first : firstById.values()) {
                    newest = Math.max(newest, first);
                }
            }
        }
        return newest;
    }

    private OracleResult figures(
            List<Event> events, Map<String, Map<String, List<Event>>> dossiers, long asOf) {
        long first = events.stream().mapToLong(Event::occurredAt).min().orElse(asOf);
        List<Window> windows = Window.between(ref.date(first), ref.date(asOf), ref);
        Table table = new Table(windows, asOf);
        Lives lives = new Lives(ref, accounts, asOf);
        SortedMap<String, List<Life>> byCommune = new TreeMap<>();
        dossiers.forEach(
                (commune, copiesByDossier) -> {
                    List<Life> ofCommune = lives.ofCommune(copiesByDossier);
                    ofCommune.forEach(life -> count(commune, life, table));
                    byCommune.put(commune, ofCommune);
                    progress.at("counting", byCommune.size(), dossiers.size());
                });
        List<String> lines = new KpiLines(ref, windows, table, asOf).write(progress);
        return new OracleResult(lines, accounts, Instant.ofEpochMilli(asOf), ref, byCommune);
    }

    private void count(String commune, Life life, Table table) {
        accounts.enter(life);
        table.add(commune, life);
        life.forget();
    }
}
