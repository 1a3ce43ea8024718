package io.reformpulse.controlroom.server;

/** A control room that cannot be started: a sentence with the remedy. */
public final class ControlRoomException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ControlRoomException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
