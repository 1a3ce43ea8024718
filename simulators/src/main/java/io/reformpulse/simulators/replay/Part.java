package io.reformpulse.simulators.replay;

/**
 * One of several runs that share a stream: it takes every n-th of whatever the stream is cut into.
 * Replays cut it into partitions, so that each has one writer and can be gone on with by its count.
 *
 * @param index from 1
 * @param of how many there are
 */
public record Part(int index, int of) {
    public static final Part WHOLE = new Part(1, 1);

    public Part {
        if (of < 1 || index < 1 || index > of) {
            throw new IllegalArgumentException(
                    "Part " + index + " of " + of + " does not exist; count from 1/1.");
        }
    }

    /**
     * @param number counted from 0
     */
    public boolean takes(int number) {
        return number % of == index - 1;
    }
}
