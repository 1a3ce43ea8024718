package io.reformpulse.domain.alert.rate;

/** Adds {@link RateCounts} up without a new object for each: a month has thirty for each point. */
final class RateSum {
    private long good;
    private long cases;
    private long ratings;
    private long ratingsWithoutDossier;

    void add(RateCounts counts) {
        add(counts.good(), counts.cases(), counts.ratings(), counts.ratingsWithoutDossier());
    }

    void add(long moreGood, long moreCases, long moreRatings, long moreWithoutDossier) {
        good += moreGood;
        cases += moreCases;
        ratings += moreRatings;
        ratingsWithoutDossier += moreWithoutDossier;
    }

    RateCounts total() {
        boolean none = good == 0 && cases == 0 && ratings == 0 && ratingsWithoutDossier == 0;
        return none ? RateCounts.NONE : new RateCounts(good, cases, ratings, ratingsWithoutDossier);
    }
}
