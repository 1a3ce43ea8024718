package io.reformpulse.delivery.subscriber;

/**
 * JSON lines, one an alert event.
 *
 * @param file what they are added to; - for the standard output
 */
public record LinesTarget(String file) implements Target {
    public LinesTarget {
        if (file == null) {
            throw new IllegalArgumentException("lines need a file, or - for the standard output");
        }
    }

    public boolean isStandardOutput() {
        return file.equals("-");
    }

    @Override
    public String describe() {
        return isStandardOutput() ? "lines to the standard output" : "lines to " + file;
    }
}
