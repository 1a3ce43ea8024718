package io.reformpulse.standalone.up;

import io.reformpulse.controlroom.present.Present;
import io.reformpulse.controlroom.present.RoomTime;

/** The time of the feed that a run plays, as a control room's own. */
record FeedTime(Feeder feeder) implements RoomTime {
    @Override
    public long now(Present present, long wall) {
        return feeder.now();
    }

    @Override
    public long lagMillis(Present present, long wall) {
        return feeder.realMillis(Math.max(0, feeder.now() - present.asOf()));
    }
}
