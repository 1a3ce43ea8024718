package io.reformpulse.simulators.scenario.parameter;

import java.time.LocalDate;

/** Local days from the first up to and including the last. */
public record Days(LocalDate first, LocalDate last) {
    public boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
