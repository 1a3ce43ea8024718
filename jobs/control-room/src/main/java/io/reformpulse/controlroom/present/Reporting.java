package io.reformpulse.controlroom.present;

import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.controlroom.unit.Unit;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How many of the communes report.
 *
 * @param heard of which something arrived in the 24 hours before the as-of
 * @param expected that are valid on its day
 */
public record Reporting(int heard, int expected) {
    private static final long RECENT_MILLIS = Duration.ofDays(1).toMillis();

    static Reporting of(Present present, Place place) {
        if (present.asOf() == null) {
            return new Reporting(0, 0);
        }
        LocalDate day = place.day(present.asOf());
        int heard = 0;
        int expected = 0;
        for (Unit unit : place.units()) {
            if (unit.isExpectedOn(day) && place.isCommune(unit)) {
                expected++;
                Long last = present.heard().get(unit.code());
                heard += last != null && last >= present.asOf() - RECENT_MILLIS ? 1 : 0;
            }
        }
        return new Reporting(heard, expected);
    }
}
