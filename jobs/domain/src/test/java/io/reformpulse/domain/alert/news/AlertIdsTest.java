package io.reformpulse.domain.alert.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertIdsTest {
    /** Worked out apart; a change would make every open alert a new one. */
    @Test
    void idsNeverChange() {
        String alertId = AlertIds.alertId("on-time", "02734", "", 1_709_571_600_000L);
        assertThat(alertId).isEqualTo("064efd502eacd53a95b6c41fcc060abb");
        assertThat(AlertIds.eventId(alertId, Transition.OPENED, 1))
                .isEqualTo("79277daa2bb80406602f57dd1c101096");
    }

    @Test
    void partsAreKeptApart() {
        assertThat(AlertIds.alertId("a", "bc", "", 1))
                .isNotEqualTo(AlertIds.alertId("ab", "c", "", 1));
        assertThat(AlertIds.alertId("a", "b", "c", 1))
                .isNotEqualTo(AlertIds.alertId("a", "b", "", 1))
                .isNotEqualTo(AlertIds.alertId("a", "b", "c", 2));
    }
}
