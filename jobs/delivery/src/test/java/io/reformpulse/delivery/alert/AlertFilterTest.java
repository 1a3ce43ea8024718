package io.reformpulse.delivery.alert;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertFilterTest {
    @Test
    void aScopeIsAUnitWithAllBelowIt() {
        for (String scope : new String[] {"02734", "082", "10"}) {
            assertThat(new AlertFilter(scope, null, null).wants(alert("a").opened())).isTrue();
        }
        assertThat(new AlertFilter("083", null, null).wants(alert("a").opened())).isFalse();
    }

    @Test
    void aSeverityIsTheMildestThatIsWanted() {
        AlertFilter filter = new AlertFilter(null, Severity.WARNING, null);
        assertThat(filter.wants(alert("a").severity("INFO").opened())).isFalse();
        assertThat(filter.wants(alert("a").severity("WARNING").opened())).isTrue();
        assertThat(filter.wants(alert("a").severity("CRITICAL").opened())).isTrue();
    }

    @Test
    void aSeverityThatIsNotKnownIsNotLost() {
        AlertFilter filter = new AlertFilter(null, Severity.CRITICAL, null);
        assertThat(filter.wants(alert("a").severity("DISASTER").opened())).isTrue();
    }

    @Test
    void rulesAreChosenById() {
        AlertFilter filter = new AlertFilter(null, null, Set.of("overdue"));
        assertThat(filter.wants(alert("a").by("overdue").opened())).isTrue();
        assertThat(filter.wants(alert("a").by("on-time").opened())).isFalse();
    }
}
