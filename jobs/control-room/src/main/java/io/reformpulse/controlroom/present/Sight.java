package io.reformpulse.controlroom.present;

/** How much of the figures somebody may see. */
public enum Sight {
    /** Neither satisfaction from a few ratings, nor which dossiers are behind an alert. */
    GUARDED,
    WHOLE;

    /** Fewer ratings than this could tell who gave them. */
    static final long FEWEST_RATINGS = 5;

    /** Whether satisfaction from so many ratings is not shown. */
    public boolean hidesRatings(long ratings) {
        return this == GUARDED && ratings > 0 && ratings < FEWEST_RATINGS;
    }
}
