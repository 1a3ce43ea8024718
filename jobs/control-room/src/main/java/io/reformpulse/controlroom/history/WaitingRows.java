package io.reformpulse.controlroom.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Rows that wait to be written: all of them while they are few, of each key the newest only once
 * they are too many, until they are all gone again. Not thread-safe.
 */
final class WaitingRows<T> {
    private final Function<T, Object> key;
    private final BinaryOperator<T> newest;
    private final int comfortable;
    private final int most;
    private final Deque<T> all = new ArrayDeque<>();
    private final Map<Object, T> newestByKey = new LinkedHashMap<>();
    private long coalesced;
    private long dropped;

    WaitingRows(Function<T, Object> key, BinaryOperator<T> newest, int comfortable, int most) {
        this.key = key;
        this.newest = newest;
        this.comfortable = comfortable;
        this.most = most;
    }

    void add(Collection<T> rows) {
        if (newestByKey.isEmpty() && all.size() + rows.size() <= comfortable) {
            all.addAll(rows);
            return;
        }
        all.forEach(this::coalesce);
        all.clear();
        rows.forEach(this::coalesce);
    }

    private void coalesce(T row) {
        if (newestByKey.merge(key.apply(row), row, this::newer) == row
                && newestByKey.size() > most) {
            Iterator<T> oldest = newestByKey.values().iterator();
            oldest.next();
            oldest.remove();
            dropped++;
        }
    }

    private T newer(T before, T row) {
        coalesced++;
        return newest.apply(before, row);
    }

    /** Takes out the rows that have waited longest. */
    List<T> take(int count) {
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !all.isEmpty()) {
            taken.add(all.remove());
        }
        Iterator<T> rest = newestByKey.values().iterator();
        while (taken.size() < count && rest.hasNext()) {
            taken.add(rest.next());
            rest.remove();
        }
        return taken;
    }

    int size() {
        return all.size() + newestByKey.size();
    }

    /** How many rows a newer one of the same key has replaced. */
    long coalesced() {
        return coalesced;
    }

    /** How many rows were given up for want of room. */
    long dropped() {
        return dropped;
    }
}
