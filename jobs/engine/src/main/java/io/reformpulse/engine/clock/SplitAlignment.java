package io.reformpulse.engine.clock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Pauses the splits that were read far ahead of the clock, so that what a commune has to hold until
 * its time comes stays little however uneven the partitions of a backlog are.
 */
final class SplitAlignment {
    private Set<String> paused = Set.of();

    /**
     * @param aheadMillis how far a split may be ahead of the clock
     */
    void align(
            ReaderClock clock,
            long watermark,
            long aheadMillis,
            BiConsumer<Collection<String>, Collection<String>> pauseOrResume) {
        // A table that was read to its end tells the last instant there is: nothing is ahead of it.
        long limit = Math.min(watermark, Long.MAX_VALUE - aheadMillis) + aheadMillis;
        Set<String> ahead = clock.readBeyond(limit);
        if (ahead.equals(paused)) {
            return;
        }
        List<String> pause = new ArrayList<>(ahead);
        pause.removeAll(paused);
        Set<String> resume = new HashSet<>(paused);
        resume.removeAll(ahead);
        resume.retainAll(clock.splits());
        pauseOrResume.accept(pause, new ArrayList<>(resume));
        paused = ahead;
    }
}
