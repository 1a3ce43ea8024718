package io.reformpulse.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The local days of a zone as instants in epoch milliseconds, by epoch day. A day has 23 to 25
 * hours, so its end is the next day's start. Quick from 1999 to 2079, right at any date.
 */
public final class LocalDays {
    /** The first epoch day looked up in a table. */
    static final int FIRST = (int) LocalDate.of(1999, 1, 1).toEpochDay();

    /** The epoch day after the last one looked up in a table. */
    static final int END = (int) LocalDate.of(2080, 1, 1).toEpochDay();

    static final long MILLIS_OF_DAY = 86_400_000L;

    private final ZoneId zone;
    private final long[] starts = new long[END - FIRST + 1];

    public LocalDays(ZoneId zone) {
        this.zone = zone;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = startByRules(FIRST + i);
        }
    }

    public ZoneId zone() {
        return zone;
    }

    /** The epoch day of the local date at that instant. */
    public int dayOf(long instant) {
        int last = starts.length - 1;
        if (instant < starts[0] || instant >= starts[last]) {
            long offset =
                    zone.getRules().getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds();
            return (int) Math.floorDiv(instant + 1000 * offset, MILLIS_OF_DAY);
        }
        int guess = (int) Math.min((instant - starts[0]) / MILLIS_OF_DAY, last - 1);
        while (starts[guess] > instant) {
            guess--;
        }
        while (starts[guess + 1] <= instant) {
            guess++;
        }
        return FIRST + guess;
    }

    /** The first instant of that local day; not 00:00 where a change of clocks skips it. */
    public long startOf(int epochDay) {
        return isInTable(epochDay) ? starts[epochDay - FIRST] : startByRules(epochDay);
    }

    /** The last millisecond of that local day. */
    public long endOf(int epochDay) {
        return startOf(epochDay + 1) - 1;
    }

    static boolean isInTable(int epochDay) {
        return epochDay >= FIRST && epochDay < END;
    }

    private long startByRules(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
