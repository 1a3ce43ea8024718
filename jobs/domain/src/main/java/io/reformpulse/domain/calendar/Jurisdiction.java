package io.reformpulse.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of one province: its zone, office hours and how dues are judged.
 *
 * @param officeHours dated entries, kept in order of their first date; those of one first date make
 *     up the week together
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
        rejectDaysGivenTwice(officeHours);
        if (hourlyValue < 0) {
            throw new IllegalArgumentException(
                    "hourlyValue cannot be negative, but is " + hourlyValue + ".");
        }
    }

    private static void rejectDaysGivenTwice(List<OfficeHours> officeHours) {
        Map<LocalDate, Set<DayOfWeek>> given = new HashMap<>();
        for (OfficeHours entry : officeHours) {
            Set<DayOfWeek> days = given.computeIfAbsent(entry.from(), from -> new HashSet<>());
            for (DayOfWeek day : entry.days()) {
                if (!days.add(day)) {
                    throw new IllegalArgumentException(
                            "officeHours give %s twice from %s on; keep one of the two entries."
                                    .formatted(day, entry.from()));
                }
            }
        }
    }
}
