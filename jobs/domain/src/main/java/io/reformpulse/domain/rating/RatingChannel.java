package io.reformpulse.domain.rating;

/** How a citizen gave a rating. */
public enum RatingChannel {
    BUTTON,
    QR,
    PORTAL,
    SMS,
    PAPER
}
