package io.reformpulse.simulators.place;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Where a simulation plays: what the simulators need of a reference folder. The calendar is taken
 * as it ended up, whenever its rows became known.
 *
 * @param officeRules in order of their dates, at least one
 * @param worked the dates that depart from the week's pattern: true = worked, false = off
 * @param communes the units without children, by code
 * @param published figures that are known of some of them
 */
public record Place(
        ZoneId zone,
        LocalTime sameDayCutoff,
        List<OfficeRule> officeRules,
        Map<LocalDate, Boolean> worked,
        List<Commune> communes,
        List<Procedure> procedures,
        PublishedFigures published) {

    public Place {
        if (officeRules.isEmpty()) {
            throw new IllegalArgumentException(
                    "The jurisdiction has no office hours; add officeHours to jurisdiction.yaml.");
        }
        if (communes.isEmpty()) {
            throw new IllegalArgumentException("units.csv names no commune; add at least one.");
        }
        for (String code : published.communes().keySet()) {
            if (communes.stream().noneMatch(commune -> commune.code().equals(code))) {
                throw new IllegalArgumentException(
                        "workload.yaml tells of commune "
                                + code
                                + ", which units.csv has not; add it there or take it out here.");
            }
        }
    }

    /** The rule in force on a day; the first one also covers all days before it. */
    OfficeRule ruleOn(LocalDate day) {
        OfficeRule inForce = officeRules.get(0);
        for (OfficeRule rule : officeRules) {
            if (!rule.from().isAfter(day)) {
                inForce = rule;
            }
        }
        return inForce;
    }

    boolean isWorkingDay(LocalDate day) {
        Boolean exception = worked.get(day);
        return exception != null ? exception : ruleOn(day).days().contains(day.getDayOfWeek());
    }
}
