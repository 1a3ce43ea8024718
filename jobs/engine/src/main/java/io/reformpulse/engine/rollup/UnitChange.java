package io.reformpulse.engine.rollup;

import io.reformpulse.domain.commune.TallyChange;

/**
 * A commune's change on its way to one of the units above it.
 *
 * @param unitCode the unit it is added to
 */
public record UnitChange(String unitCode, TallyChange change) {}
