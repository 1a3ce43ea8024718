package io.reformpulse.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P holds D1 with C1 and C2, and D2 with C3. */
class ScopeSelectorTest {
    private static final UnitTree UNITS = SmallProvince.reference().units();

    @Test
    void unitLevelAndSubtreeChooseTogether() {
        assertThat(selected(null, null, true)).containsExactly("P", "D1", "D2", "C1", "C2", "C3");
        assertThat(selected(null, "COMMUNE", true)).containsExactly("C1", "C2", "C3");
        assertThat(selected(null, "HUYEN", true)).containsExactly("D1", "D2");
        assertThat(selected("D1", null, true)).containsExactly("D1", "C1", "C2");
        assertThat(selected("D1", null, false)).containsExactly("D1");
        assertThat(selected("D1", "COMMUNE", true)).containsExactly("C1", "C2");
        assertThat(selected("P", "COMMUNE", true)).containsExactly("C1", "C2", "C3");
    }

    @Test
    void aSelectorThatSelectsNothingIsRefused() {
        assertThatCode(() -> ScopeSelector.COMMUNES.check(UNITS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new ScopeSelector("X", null, true).check(UNITS))
                .hasMessageContaining("must be a code of units.csv, but is X.");
        assertThatThrownBy(() -> new ScopeSelector("D1", "TINH", true).check(UNITS))
                .hasMessageContaining("unit D1 has none of level TINH");
        assertThatThrownBy(() -> new ScopeSelector(null, "XA", true).check(UNITS))
                .hasMessageContaining("level XA is no type");
    }

    private static List<String> selected(String unit, String level, boolean subtree) {
        ScopeSelector selector = new ScopeSelector(unit, level, subtree);
        return UNITS.all().stream()
                .map(Unit::code)
                .filter(code -> selector.selects(UNITS, code))
                .toList();
    }
}
