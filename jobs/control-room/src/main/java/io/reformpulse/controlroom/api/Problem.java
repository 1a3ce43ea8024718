package io.reformpulse.controlroom.api;

/** A request that is not answered: an HTTP status, and a sentence with what can be done. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final long retryAfterSeconds;

    private Problem(int status, String sentence, long retryAfterSeconds) {
        // Without a stack trace: anybody can cause as many as they like.
        super(sentence, null, false, false);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Problem badRequest(String sentence) {
        return new Problem(400, sentence, 0);
    }

    static Problem signInFirst() {
        return new Problem(401, "Sign in first: POST name and password to /api/v1/session.", 0);
    }

    static Problem forbidden(String sentence) {
        return new Problem(403, sentence, 0);
    }

    static Problem notFound(String sentence) {
        return new Problem(404, sentence, 0);
    }

    static Problem notAllowed(String sentence) {
        return new Problem(405, sentence, 0);
    }

    static Problem conflict(String sentence) {
        return new Problem(409, sentence, 0);
    }

    static Problem wrongPassword() {
        return new Problem(401, "The name or the password is wrong.", 0);
    }

    static Problem misdirected(String host) {
        return new Problem(
                421,
                "This control room does not answer to the name "
                        + host
                        + "; use localhost, or start it with --bind.",
                0);
    }

    static Problem tooMany(String sentence, long retryAfterSeconds) {
        return new Problem(429, sentence, retryAfterSeconds);
    }

    static Problem noDatabase() {
        return new Problem(
                503,
                "The database cannot be used, so nobody can sign in or act, and the past cannot be"
                        + " told. Look whether it runs and has room on its disk; then try again.",
                5);
    }

    static Problem notYet(String sentence) {
        return new Problem(503, sentence, 1);
    }

    /** What the web server itself refuses. */
    static Problem refusal(int status, String sentence) {
        return new Problem(status, sentence, 0);
    }

    static Problem failure() {
        return new Problem(500, "The control room failed to answer; its log says why.", 0);
    }

    int status() {
        return status;
    }

    /** 0 if there is nothing to say about it. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
