package io.reformpulse.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which splits wait for the others. */
class SplitAlignmentTest {
    private static final long AT = 1_709_604_600_000L;
    private static final long HOUR = 3_600_000;
    private static final long AHEAD = 600_000;

    private final SplitAlignment alignment = new SplitAlignment();
    private final List<String> paused = new ArrayList<>();
    private final List<String> resumed = new ArrayList<>();

    private void align(ReaderClock clock, long watermark) {
        paused.clear();
        resumed.clear();
        alignment.align(clock, watermark, AHEAD, this::note);
    }

    private void note(Collection<String> pause, Collection<String> resume) {
        paused.addAll(pause);
        resumed.addAll(resume);
    }

    private static ReaderClock clock(TimeSource time) {
        ReaderClock clock = new ReaderClock(time);
        clock.assigned("a", 0);
        clock.assigned("b", 0);
        return clock;
    }

    @Test
    void aSplitReadFarAheadWaitsUntilTheClockComesNear() {
        ReaderClock clock = clock(new TimeSource.Wall());
        clock.read("a", 0, AT, false);
        clock.read("b", 0, AT + HOUR, false);
        align(clock, AT);
        assertThat(paused).containsExactly("b");
        align(clock, AT + HOUR - 60_000);
        assertThat(resumed).containsExactly("b");
    }

    @Test
    void nothingOfATableWaitsOnceItIsRead() {
        ReaderClock clock = clock(new TimeSource.Table());
        clock.read("a", 0, AT, false);
        clock.read("b", 0, AT + HOUR, false);
        align(clock, Long.MAX_VALUE - 1);
        assertThat(paused).isEmpty();
    }
}
