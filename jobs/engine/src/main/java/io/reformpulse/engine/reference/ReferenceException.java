package io.reformpulse.engine.reference;

/** A reference folder that cannot be used: which file and line, what is wrong and what to do. */
public final class ReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param line from 1; 0 if the whole file is meant
     */
    ReferenceException(String file, long line, String sentence) {
        super(line > 0 ? file + ", line " + line + ": " + sentence : file + ": " + sentence);
    }
}
