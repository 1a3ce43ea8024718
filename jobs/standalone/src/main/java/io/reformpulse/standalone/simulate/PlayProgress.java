package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.replay.ReplayListener;
import io.reformpulse.simulators.replay.ReplayProgress;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.Progress;
import java.util.Iterator;

/** Shows how far a run into Kafka is, how fast it goes and how late it is. */
final class PlayProgress implements ReplayListener {
    private static final int REPORT_EVERY = 4_096;
    private static final long RATE_OVER_MILLIS = 1_000;

    private final Progress progress;
    private final Arrivals arrivals;
    private boolean playing;
    private long ratedAt;
    private long sentThen;
    private double rate;

    PlayProgress(Progress progress, Arrivals arrivals) {
        this.progress = progress;
        this.arrivals = arrivals;
    }

    /** The same records; shows how far a run is that passes over those that are there already. */
    Iterator<SimulatedRecord> over(Iterator<SimulatedRecord> records) {
        return new Iterator<>() {
            private long read;

            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public SimulatedRecord next() {
                SimulatedRecord record = records.next();
                if (!playing && ++read % REPORT_EVERY == 0) {
                    show("passing over old ones", record.arrivedAt(), "");
                }
                return record;
            }
        };
    }

    /** Called once all old ones are passed over. */
    void playing() {
        playing = true;
    }

    @Override
    public void progress(ReplayProgress at) {
        long passed = at.wallMillis() - ratedAt;
        if (passed >= RATE_OVER_MILLIS || ratedAt == 0 && passed > 0) {
            rate = (at.sent() - sentThen) * 1_000.0 / passed;
            ratedAt = at.wallMillis();
            sentThen = at.sent();
        }
        String note = "%,.0f/s, lag %.1f s".formatted(rate, at.lagMillis() / 1_000.0);
        show("playing", at.arrivedAt(), note);
    }

    private void show(String step, long arrivedAt, String note) {
        progress.at(step, arrivals.done(arrivedAt), arrivals.total(), note);
    }

    /** Called once all of it is there. */
    void complete() {
        progress.at("playing", 1, 1);
    }

    void end() {
        progress.end();
    }
}
