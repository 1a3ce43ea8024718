package io.reformpulse.controlroom.present;

/** By how much real time the figures are behind what arrives. */
@FunctionalInterface
public interface Lag {
    /** Where arrivals carry the wall clock's time. */
    Lag LIVE = (present, serverTime) -> serverTime - present.asOf();

    /** Where they carry a simulated time that nobody here knows: the age of the newest epoch. */
    Lag SIMULATED = (present, serverTime) -> serverTime - present.closedAt();

    /**
     * @param serverTime epoch milliseconds
     */
    long millis(Present present, long serverTime);
}
