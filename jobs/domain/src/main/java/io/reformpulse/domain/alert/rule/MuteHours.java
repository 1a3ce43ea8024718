package io.reformpulse.domain.alert.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/** Local hours in which nobody is to be notified, half open; from 22:00 to 06:00 is at night. */
public record MuteHours(LocalTime from, LocalTime to) {
    public MuteHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "mute must not be the whole day; write hours such as \"22:00-06:00\", or remove"
                            + " the rule.");
        }
    }

    /**
     * The end of the mute hours that hold an instant, in epoch milliseconds; null if none do.
     *
     * @param at epoch milliseconds
     */
    public Long until(long at, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        boolean overnight = to.isBefore(from);
        if (overnight ? !afterFrom && !beforeTo : !afterFrom || !beforeTo) {
            return null;
        }
        boolean endsTomorrow = overnight && afterFrom;
        return local.toLocalDate()
                .plusDays(endsTomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }
}
