package io.reformpulse.controlroom.unit;

/** A reference file that cannot be used: a sentence with the remedy. */
public final class ReferenceProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ReferenceProblem(String sentence) {
        super(sentence);
    }

    ReferenceProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
