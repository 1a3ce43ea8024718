package io.reformpulse.delivery.receiver;

/** What a receiver does with what it gets; it keeps it in any case. */
public enum Behaviour {
    ACCEPT,
    /** Accepts after a while. */
    SLOW,
    /** Answers 500. */
    FAIL,
    /** Never answers. */
    HANG,
    /** Sends the sender elsewhere. */
    REDIRECT,
    /** Wants to be left alone for ten minutes. */
    BUSY,
    /** Wants nothing more. */
    GONE;

    public boolean accepts() {
        return this == ACCEPT || this == SLOW;
    }
}
