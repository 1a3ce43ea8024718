package io.reformpulse.standalone.oracle;

import java.util.Map;
import java.util.TreeMap;

/** Where the records of one kind went; each is in exactly one place (DESIGN 4.11). */
public final class Conservation {

    public long read;
    public long applied;
    public long waiting;
    public long superseded;
    public long replaced;
    public long duplicates;
    public final Map<String, Long> rejected = new TreeMap<>();

    void reject(String reason, long count) {
        if (count > 0) {
            rejected.merge(reason, count, Long::sum);
        }
    }

    public long rejectedTotal() {
        return rejected.values().stream().mapToLong(n -> n).sum();
    }

    public long unaccounted() {
        return read - applied - waiting - superseded - replaced - duplicates - rejectedTotal();
    }

    /** Adds another kind's counts, for totals over a file. */
    public Conservation plus(Conservation other) {
        Conservation sum = new Conservation();
        for (Conservation c : new Conservation[] {this, other}) {
            sum.read += c.read;
            sum.applied += c.applied;
            sum.waiting += c.waiting;
            sum.superseded += c.superseded;
            sum.replaced += c.replaced;
            sum.duplicates += c.duplicates;
            c.rejected.forEach(sum::reject);
        }
        return sum;
    }

    @Override
    public String toString() {
        return "read %d = applied %d + waiting %d + superseded %d + replaced %d + duplicates %d + rejected %s"
                .formatted(read, applied, waiting, superseded, replaced, duplicates, rejected);
    }
}
