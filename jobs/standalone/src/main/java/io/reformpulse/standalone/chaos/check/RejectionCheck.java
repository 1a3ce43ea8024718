package io.reformpulse.standalone.chaos.check;

import java.util.List;

/** As many records are told as rejected as must be. */
final class RejectionCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        return observed.rejected() == expected.rejected()
                ? List.of()
                : List.of(
                        new Finding(
                                Finding.Kind.REJECTION,
                                "%,d records were told as rejected, and must be %,d."
                                        .formatted(observed.rejected(), expected.rejected())));
    }
}
