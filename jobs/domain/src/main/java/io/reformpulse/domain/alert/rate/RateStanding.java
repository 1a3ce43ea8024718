package io.reformpulse.domain.alert.rate;

/** How a rate rule stands in a unit, as it is shown; the names are part of the contract. */
public enum RateStanding {
    OK,
    PENDING,
    FIRING,
    RECOVERING,
    /** It was resolved on the day before. */
    RESOLVED,
    NO_DATA,
    INSUFFICIENT
}
