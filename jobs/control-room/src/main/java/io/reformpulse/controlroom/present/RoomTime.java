package io.reformpulse.controlroom.present;

/**
 * The time a control room lives in: that of the arrivals it shows, so that ages, silences and
 * shifts mean the same as in the figures. All instants are epoch milliseconds.
 */
public interface RoomTime {
    /** Arrivals carry the wall clock's time. */
    RoomTime LIVE =
            new RoomTime() {
                @Override
                public long now(Present present, long wall) {
                    return wall;
                }

                @Override
                public long lagMillis(Present present, long wall) {
                    return wall - present.asOf();
                }
            };

    /** Arrivals carry a simulated time, of which only the figures' as-of is known here. */
    RoomTime SIMULATED =
            new RoomTime() {
                @Override
                public long now(Present present, long wall) {
                    return present.asOf() == null ? wall : present.asOf();
                }

                @Override
                public long lagMillis(Present present, long wall) {
                    return wall - present.closedAt();
                }
            };

    long now(Present present, long wall);

    /**
     * Real time by which the figures are behind what arrives.
     *
     * @param present with an as-of
     */
    long lagMillis(Present present, long wall);
}
