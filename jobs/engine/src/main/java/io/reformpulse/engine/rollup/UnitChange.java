package io.reformpulse.engine.rollup;

import io.reformpulse.domain.alert.FigureChange;
import io.reformpulse.domain.commune.TallyChange;

/**
 * What changed in communes, on its way to one of the units above them; one of the two.
 *
 * @param unitCode the unit it is added to
 * @param tally what the unit publishes
 * @param figures what the unit is judged by
 */
public record UnitChange(String unitCode, TallyChange tally, FigureChange figures) {
    public static UnitChange of(String unitCode, TallyChange change) {
        return new UnitChange(unitCode, change, null);
    }

    public static UnitChange of(String unitCode, FigureChange change) {
        return new UnitChange(unitCode, null, change);
    }
}
