package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.KpiUpdate;

/** Which of two rows of one key stands. */
final class Revision {
    private Revision() {}

    static KpiUpdate greater(KpiUpdate one, KpiUpdate other) {
        int generations = Long.compare(one.getGeneration(), other.getGeneration());
        int order = generations != 0 ? generations : Long.compare(one.getEpoch(), other.getEpoch());
        return order >= 0 ? one : other;
    }
}
