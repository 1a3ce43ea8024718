package io.reformpulse.simulators.workload;

/**
 * A share of a workload: every of-th thing, by its number. The shares of one {@code of} together
 * hold everything once.
 */
record Share(int index, int of) {
    static final Share WHOLE = new Share(0, 1);

    Share {
        if (of < 1 || index < 0 || index >= of) {
            throw new IllegalArgumentException(
                    "There is no part "
                            + (index + " of " + of)
                            + "; parts count from 0, up to one less than how many there are.");
        }
    }

    /** A share of this one. */
    Share part(int index, int of) {
        Share part = new Share(index, of);
        return new Share(this.index + this.of * part.index, this.of * part.of);
    }

    boolean holds(long number) {
        return Math.floorMod(number, of) == index;
    }
}
