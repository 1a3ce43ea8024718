package io.reformpulse.delivery.queue;

/** What has become of a message. */
public enum MessageState {
    /** It is tried until it is accepted. */
    PENDING,
    /** The receiver accepted it. */
    DELIVERED,
    /** It was given up; only a replay sends it again. */
    DEAD
}
