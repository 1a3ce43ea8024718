package io.reformpulse.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.domain.calendar.OfficeHours;
import io.reformpulse.domain.calendar.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How one entry of officeHours is written: {@code {from: DATE, days: MON-FRI, hours: [...]}}. */
final class OfficeHoursSyntax {
    private static final List<String> KEYS = List.of("from", "days", "hours");

    private OfficeHoursSyntax() {}

    /**
     * @throws IllegalArgumentException or a DateTimeException with what is wrong
     */
    static OfficeHours parse(JsonNode entry) {
        entry.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!KEYS.contains(name)) {
                                throw new IllegalArgumentException(
                                        "there is no key " + name + "; the keys are " + KEYS);
                            }
                        });
        return new OfficeHours(
                LocalDate.parse(required(entry, "from").asText()),
                days(required(entry, "days").asText()),
                shifts(required(entry, "hours")));
    }

    private static JsonNode required(JsonNode entry, String key) {
        JsonNode value = entry.get(key);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the key " + key + " is missing");
        }
        return value;
    }

    /** {@code MON-FRI}, {@code MON,WED} or a mix of both; a span may run over the weekend. */
    static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("-", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException("days must be such as MON-FRI or MON,WED,SAT");
            }
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equals(word.strip())) {
                return day;
            }
        }
        throw new IllegalArgumentException(
                "a day is MON, TUE, WED, THU, FRI, SAT or SUN, not '" + word.strip() + "'");
    }

    private static List<Shift> shifts(JsonNode hours) {
        if (!hours.isArray()) {
            throw new IllegalArgumentException("hours must be a list such as [\"07:30-12:00\"]");
        }
        List<Shift> shifts = new ArrayList<>();
        for (JsonNode span : hours) {
            String[] ends = span.asText().split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException(
                        "hours are such as \"07:30-12:00\", not '" + span.asText() + "'");
            }
            shifts.add(
                    new Shift(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
        }
        return shifts;
    }
}
