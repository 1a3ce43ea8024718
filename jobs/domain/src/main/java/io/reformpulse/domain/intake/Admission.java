package io.reformpulse.domain.intake;

/** What became of a record on reading: admitted or rejected; exactly one of the two is set. */
public record Admission(FeedRecord admitted, Rejection rejected) {
    public Admission {
        if ((admitted == null) == (rejected == null)) {
            throw new IllegalArgumentException(
                    "A record is either admitted or rejected, but this one is "
                            + (admitted == null ? "neither." : "both."));
        }
    }

    public static Admission of(FeedRecord admitted) {
        return new Admission(admitted, null);
    }

    public static Admission of(Rejection rejected) {
        return new Admission(null, rejected);
    }

    public boolean isAdmitted() {
        return admitted != null;
    }
}
