package io.reformpulse.simulators.oracle;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the records of one kind went; each is in exactly one place (DESIGN 4.11). */
public final class Conservation {

    static final String READ = "read";
    static final String APPLIED = "applied";
    static final String WAITING = "waiting";
    static final String SUPERSEDED = "superseded";
    static final String REPLACED = "replaced";
    static final String DUPLICATES = "duplicates";

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, Long> rejected = new TreeMap<>();

    Conservation() {
        for (String name :
                new String[] {READ, APPLIED, WAITING, SUPERSEDED, REPLACED, DUPLICATES}) {
            counts.put(name, 0L);
        }
    }

    void add(String name, long count) {
        counts.merge(name, count, Long::sum);
    }

    void reject(String reason, long count) {
        if (count > 0) {
            rejected.merge(reason, count, Long::sum);
        }
    }

    /** Adds another kind's counts, for totals over a file. */
    void add(Conservation other) {
        other.counts.forEach(this::add);
        other.rejected.forEach(this::reject);
    }

    /** The counts as summary.json names them, {@code rejected} among them. */
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> all = new TreeMap<>(counts);
        all.put("rejected", rejectedTotal());
        return all;
    }

    public long get(String name) {
        return counts().get(name);
    }

    /** The number of records rejected for each reason that there was. */
    public Map<String, Long> rejectedByReason() {
        return rejected;
    }

    private long rejectedTotal() {
        return rejected.values().stream().mapToLong(n -> n).sum();
    }

    /** Records that are nowhere, or twice. */
    public long unaccounted() {
        SortedMap<String, Long> elsewhere = counts();
        long read = elsewhere.remove(READ);
        return read - elsewhere.values().stream().mapToLong(n -> n).sum();
    }

    @Override
    public String toString() {
        return counts() + " " + rejected;
    }
}
