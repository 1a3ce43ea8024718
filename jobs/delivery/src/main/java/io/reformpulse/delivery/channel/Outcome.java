package io.reformpulse.delivery.channel;

/** What became of one attempt to tell a subscriber something. */
public sealed interface Outcome {
    /** The receiver has it. */
    record Accepted() implements Outcome {}

    /**
     * The receiver may not have it; it has to be tried again.
     *
     * @param problem in words
     * @param retryAfterMillis how long the receiver asks to be left alone; 0 if it does not
     */
    record Failed(String problem, long retryAfterMillis) implements Outcome {}

    /** The receiver wants nothing more, ever. */
    record Gone(String problem) implements Outcome {}

    /** In words, for the log of deliveries. */
    default String inWords() {
        if (this instanceof Failed failed) {
            return failed.problem();
        }
        return this instanceof Gone gone ? gone.problem() : "accepted";
    }
}
