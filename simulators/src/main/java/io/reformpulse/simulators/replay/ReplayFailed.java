package io.reformpulse.simulators.replay;

import java.util.concurrent.TimeoutException;

/** A replay ended early because a record could not be stored where it belongs. */
public final class ReplayFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayFailed(Exception cause) {
        super("The replay stopped: " + cause.getMessage(), cause);
    }

    /** Whether the store was not there any more, as opposed to refusing. */
    public boolean isUnanswered() {
        return getCause() instanceof TimeoutException;
    }
}
