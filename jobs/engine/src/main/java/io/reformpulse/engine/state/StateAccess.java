package io.reformpulse.engine.state;

/** State that cannot be read or written; the job restarts from its last checkpoint. */
public final class StateAccess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateAccess(String what, Exception cause) {
        super(what + "; the job will restart from its last checkpoint.", cause);
    }
}
