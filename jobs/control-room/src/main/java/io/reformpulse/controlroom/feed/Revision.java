package io.reformpulse.controlroom.feed;

/** The order of revisions: restarts of the job first, publications second. */
public final class Revision {
    private Revision() {}

    /** Below 0 if the first is older, 0 if they are one, above 0 if it is newer. */
    public static int compare(long generation, long epoch, long otherGeneration, long otherEpoch) {
        int byGeneration = Long.compare(generation, otherGeneration);
        return byGeneration != 0 ? byGeneration : Long.compare(epoch, otherEpoch);
    }
}
