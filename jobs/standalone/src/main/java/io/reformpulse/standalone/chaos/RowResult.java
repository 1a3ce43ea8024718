package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a row ended with a seed.
 *
 * @param records how many were sent
 * @param inherent kinds of findings that cannot be otherwise in this row
 * @param findings what was not as it must be
 * @param recoveryMillis from each blow until what came with it was in the figures
 * @param staleMillis the longest time without a newer closed epoch while the feed came
 * @param repeated notices that the subscriber was brought again
 */
public record RowResult(
        String row,
        long seed,
        long records,
        Set<Finding.Kind> inherent,
        List<Finding> findings,
        List<Long> recoveryMillis,
        long staleMillis,
        long repeated) {
    /** Of a row that did not come to its end. */
    static RowResult unended(String row, long seed, String why) {
        return new RowResult(
                row,
                seed,
                0,
                Set.of(),
                List.of(new Finding(Finding.Kind.NO_END, why)),
                List.of(),
                -1,
                0);
    }

    /** Whether all was as it must be, but for what cannot be otherwise. */
    public boolean isWell() {
        return findings.stream().allMatch(each -> inherent.contains(each.kind()));
    }

    /** How many findings there are of some kinds. */
    public long count(Finding.Kind... kinds) {
        List<Finding.Kind> counted = Arrays.asList(kinds);
        return findings.stream().filter(finding -> counted.contains(finding.kind())).count();
    }
}
