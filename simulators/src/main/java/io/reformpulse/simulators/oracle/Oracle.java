package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the figures of an event file must be, computed the slow and obvious way: read everything,
 * check, group, sort, count. It shares no code with the product, and is the judge of it.
 */
public final class Oracle {

    /** A dossier that never had a receipt leaves no tombstone: what comes later starts it anew. */
    private static final String NEVER_RECEIVED = "NEVER_RECEIVED";

    private static final long MINUTE = 60_000L;

    private final OracleReference ref;
    private final EventReader reader;
    private final Map<String, List<Life>> livesByCommune = new LinkedHashMap<>();

    private Oracle(OracleReference ref, long futureFrom) {
        this.ref = ref;
        this.reader = new EventReader(ref, futureFrom);
    }

    /**
     * @param untilOrNull the whole minute the figures are as of; null for the default
     * @param replayStart from when on times are in the future, if there is no {@code until}
     */
    public static OracleResult run(
            Path events, Path reference, Instant untilOrNull, Instant replayStart)
            throws IOException {
        Instant limit = untilOrNull != null ? untilOrNull : replayStart;
        Oracle oracle = new Oracle(new OracleReference(reference), limit.toEpochMilli());
        oracle.reader.read(events);
        return oracle.result(untilOrNull);
    }

    private OracleResult result(Instant until) {
        Map<List<String>, List<Ev>> groups = groups();
        Long asOf = until != null ? (Long) until.toEpochMilli() : minuteAfterNewest(groups);
        if (asOf == null) {
            return new OracleResult(
                    List.of(Figures.HEADER), reader.conservation, null, new Rows(ref, Map.of(), 0));
        }
        groups.forEach((key, copies) -> account(key, copies, asOf));
        Rows rows = new Rows(ref, livesByCommune, asOf);
        long first = reader.passed.stream().mapToLong(Ev::occurredAt).min().orElse(asOf);
        LocalDate firstDate = Instant.ofEpochMilli(first).atZone(ref.zone).toLocalDate();
        Instant clock = Instant.ofEpochMilli(asOf);
        return new OracleResult(rows.lines(firstDate), reader.conservation, clock, rows);
    }

    /**
     * Steps and ratings of a dossier together; ratings without a dossier by commune; heartbeats by
     * commune. Each in order of arrival.
     */
    private Map<List<String>, List<Ev>> groups() {
        Map<List<String>, List<Ev>> groups = new LinkedHashMap<>();
        for (Ev e : reader.passed) {
            String what = e.kind().equals(Ev.HEARTBEAT) ? "heartbeats" : "events";
            List<String> key = new ArrayList<>(List.of(what, e.commune()));
            if (e.dossier() != null) {
                key.add(e.dossier());
            }
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
        }
        groups.values().forEach(copies -> copies.sort(Ev.BY_ARRIVAL));
        return groups;
    }

    /**
     * The newest of the first arrivals: no later copy of an id moves the clock, whatever it says.
     */
    private static Long minuteAfterNewest(Map<List<String>, List<Ev>> groups) {
        Long newest = null;
        for (List<Ev> copies : groups.values()) {
            Map<String, Long> firstById = new HashMap<>();
            for (Ev e : copies) {
                firstById.merge(e.kind() + " " + e.id(), e.arrivedAt(), Math::min);
            }
            for (long first : firstById.values()) {
                newest = newest == null ? first : Math.max(newest, first);
            }
        }
        return newest == null ? null : (Long) (Math.floorDiv(newest, MINUTE) * MINUTE + MINUTE);
    }

    private void account(List<String> key, List<Ev> copies, long asOf) {
        if (key.get(0).equals("heartbeats")) {
            Conservation counts = reader.conservation.get(Ev.HEARTBEAT);
            Resolution beats = Resolution.of(copies);
            counts.add(Conservation.APPLIED, beats.events().size());
            counts.add(Conservation.DUPLICATES, beats.duplicates());
            return;
        }
        for (Life life : lives(copies, key.size() == 3, asOf)) {
            livesByCommune.computeIfAbsent(key.get(1), k -> new ArrayList<>()).add(life);
            account(life);
        }
    }

    /** Plays the arrivals of one dossier: what comes after its purge is too late. */
    private List<Life> lives(List<Ev> copies, boolean named, long asOf) {
        List<Life> lives = new ArrayList<>();
        Life life = new Life(ref, named);
        lives.add(life);
        for (Ev copy : copies) {
            boolean expired = life.expiresAt() <= copy.arrivedAt();
            if (expired && !life.waits()) {
                reader.conservation.get(copy.kind()).reject(EventReader.TOO_LATE, 1);
                continue;
            }
            if (expired) {
                life.released = true;
                life = new Life(ref, named);
                lives.add(life);
            }
            life.add(copy);
        }
        life.released = life.expiresAt() <= asOf && life.waits();
        return lives;
    }

    private void account(Life life) {
        Life.Facts facts = life.facts();
        Conservation steps = reader.conservation.get(Ev.DOSSIER);
        long counted = facts.dossierEvents().counted().size();
        steps.add(Conservation.DUPLICATES, facts.dossierEvents().duplicates());
        steps.add(Conservation.REPLACED, facts.dossierEvents().replaced());
        if (!facts.dossier().waits()) {
            steps.add(Conservation.APPLIED, counted);
        } else if (life.released) {
            steps.reject(NEVER_RECEIVED, counted);
        } else {
            steps.add(Conservation.WAITING, counted);
        }
        Conservation ratings = reader.conservation.get(Ev.RATING);
        ratings.add(Conservation.DUPLICATES, facts.ratingEvents().duplicates());
        ratings.add(Conservation.REPLACED, facts.ratingEvents().replaced());
        ratings.add(Conservation.APPLIED, facts.countedRatings().size());
        ratings.add(
                Conservation.SUPERSEDED,
                facts.ratingEvents().counted().size() - facts.countedRatings().size());
    }
}
