package io.reformpulse.controlroom.audit;

/** What became of what somebody tried. */
public enum Outcome {
    DONE,
    /** The control room did not let it happen, as the detail says. */
    REFUSED,
    /** It went wrong, and may have been done or not. */
    FAILED
}
