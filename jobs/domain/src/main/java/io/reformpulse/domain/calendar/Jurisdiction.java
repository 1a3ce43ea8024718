package io.reformpulse.domain.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The rules of one province: its zone, office hours and how dues are judged.
 *
 * @param officeHours dated entries; kept in order of their first date
 * @param sameDayCutoff the last local time of receipt that is still handled the same day (R5)
 * @param hourlyValue money saved per hour of handling time saved, in the currency's whole units
 */
public record Jurisdiction(
        String code,
        ZoneId zone,
        List<OfficeHours> officeHours,
        LocalTime sameDayCutoff,
        DueComparison dueComparison,
        PausePolicy pausePolicy,
        PauseExtension pauseExtension,
        boolean secondSupplementIsLate,
        long hourlyValue) {
    public Jurisdiction {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(sameDayCutoff, "sameDayCutoff");
        Objects.requireNonNull(dueComparison, "dueComparison");
        Objects.requireNonNull(pausePolicy, "pausePolicy");
        Objects.requireNonNull(pauseExtension, "pauseExtension");
        officeHours = officeHours.stream().sorted(Comparator.comparing(OfficeHours::from)).toList();
        if (officeHours.isEmpty()) {
            throw new IllegalArgumentException(
                    "Jurisdiction " + code + " has no officeHours; give at least one entry.");
        }
        if (hourlyValue < 0) {
            throw new IllegalArgumentException(
                    "hourlyValue cannot be negative, but is " + hourlyValue + ".");
        }
    }
}
