package io.reformpulse.standalone;

/** An end that the user can do something about: one sentence with the remedy, and the exit code. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A check did not hold. */
    public static final int FAILED = 1;

    /** The command line or a file it names makes no sense. */
    public static final int USAGE = 2;

    /** Something outside, such as Kafka, cannot be reached. */
    public static final int UNREACHABLE = 3;

    private final int exitCode;

    private Failure(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public static Failure failed(String sentence, Throwable cause) {
        return new Failure(FAILED, sentence, cause);
    }

    public static Failure usage(String sentence) {
        return new Failure(USAGE, sentence, null);
    }

    public static Failure usage(String sentence, Throwable cause) {
        return new Failure(USAGE, sentence, cause);
    }

    public static Failure unreachable(String sentence, Throwable cause) {
        return new Failure(UNREACHABLE, sentence, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
