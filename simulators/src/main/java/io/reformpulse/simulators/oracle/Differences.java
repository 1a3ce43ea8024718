package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What differs between the expected and the actual: the first of it in words, all of it counted.
 */
public final class Differences {

    private final int shownAtMost;
    private final List<String> shown = new ArrayList<>();
    private final SortedMap<String, Long> byGroup = new TreeMap<>();

    /**
     * @param shownAtMost how many differences are kept in words
     */
    public Differences(int shownAtMost) {
        this.shownAtMost = shownAtMost;
    }

    /**
     * @param group what differs, such as a column; differences are counted by it
     * @param where and by how much
     */
    public void add(String group, String where) {
        byGroup.merge(group, 1L, Long::sum);
        if (shown.size() < shownAtMost) {
            shown.add(where);
        }
    }

    /** The first differences, one line each. */
    public List<String> shown() {
        return shown;
    }

    public SortedMap<String, Long> byGroup() {
        return byGroup;
    }

    public long total() {
        return byGroup.values().stream().mapToLong(n -> n).sum();
    }
}
