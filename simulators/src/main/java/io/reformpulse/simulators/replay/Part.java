package io.reformpulse.simulators.replay;

/**
 * One of several replays that share a stream: it serves every n-th partition, so that each
 * partition has one writer and can be gone on with by its count.
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

    /** Whether the partition, counted from 0, is this part's. */
    boolean serves(int partition) {
        return partition % of == index - 1;
    }
}
