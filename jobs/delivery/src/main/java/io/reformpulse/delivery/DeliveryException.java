package io.reformpulse.delivery;

/** Something that the operator has to change: one sentence that says what. */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeliveryException(String sentence) {
        super(sentence);
    }

    public DeliveryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
