package io.reformpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.incident.CaseKey;
import org.junit.jupiter.api.Test;

/** When cases are looked at next. */
class WakesTest {
    private static final CaseKey CASE = CaseKey.dossier("d1");
    private static final long MINUTE = 60_000;

    private final Wakes wakes = new Wakes();

    @Test
    void aCaseIsLookedAtOnceAtTheLastInstantSet() {
        wakes.set(CASE, 3 * MINUTE);
        wakes.set(CASE, 5 * MINUTE);
        assertThat(wakes.takeUpTo(4 * MINUTE)).isEmpty();
        assertThat(wakes.takeUpTo(5 * MINUTE)).containsExactly(CASE);
        assertThat(wakes.first()).isEqualTo(Wakes.NEVER);
    }
}
