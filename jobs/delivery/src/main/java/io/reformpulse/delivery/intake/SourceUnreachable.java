package io.reformpulse.delivery.intake;

/** Kafka, or its topic of alerts, is not to be had: one sentence that says what to do. */
public final class SourceUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceUnreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
