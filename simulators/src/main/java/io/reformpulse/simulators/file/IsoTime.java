package io.reformpulse.simulators.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Instants as ISO 8601 text with the offset of a zone, as the JDK writes them but faster: days and
 * offsets are worked out once for many. Not for several threads.
 */
final class IsoTime {
    private static final long SECOND = 1_000;
    private static final long DAY = 86_400 * SECOND;
    private static final int DATES_KEPT = 64;

    private final ZoneRules rules;
    private final long[] days = new long[DATES_KEPT];
    private final char[][] dates = new char[DATES_KEPT][];
    private final char[] text = new char[64];
    private int length;

    /** The offset from {@code offsetFrom} up to, not including, {@code offsetTo}. */
    private long offsetMillis;

    private char[] offset;
    private long offsetFrom;
    private long offsetTo;

    IsoTime(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Writes an instant, epoch milliseconds, into {@link #text}; its length. */
    int write(long instant) {
        if (instant < offsetFrom || instant >= offsetTo) {
            findOffset(Instant.ofEpochMilli(instant));
        }
        long local = instant + offsetMillis;
        length = 0;
        append(date(Math.floorDiv(local, DAY)));
        int ofDay = (int) Math.floorMod(local, DAY);
        int second = ofDay / (int) SECOND;
        two('T', second / 3_600);
        two(':', second / 60 % 60);
        two(':', second % 60);
        fraction(ofDay % (int) SECOND);
        append(offset);
        return length;
    }

    /** Filled by {@link #write}. */
    char[] text() {
        return text;
    }

    private void two(char before, int number) {
        text[length++] = before;
        text[length++] = (char) ('0' + number / 10);
        text[length++] = (char) ('0' + number % 10);
    }

    /** Milliseconds without zeros at the end. */
    private void fraction(int millis) {
        if (millis > 0) {
            text[length++] = '.';
            int rest = millis;
            for (int unit = 100; rest > 0; unit /= 10) {
                text[length++] = (char) ('0' + rest / unit);
                rest %= unit;
            }
        }
    }

    private void append(char[] part) {
        System.arraycopy(part, 0, text, length, part.length);
        length += part.length;
    }

    private char[] date(long day) {
        int place = (int) Math.floorMod(day, DATES_KEPT);
        if (dates[place] == null || days[place] != day) {
            days[place] = day;
            dates[place] = LocalDate.ofEpochDay(day).toString().toCharArray();
        }
        return dates[place];
    }

    private void findOffset(Instant instant) {
        ZoneOffset found = rules.getOffset(instant);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        offsetMillis = found.getTotalSeconds() * SECOND;
        offset = found.getId().toCharArray();
        offsetFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond() * SECOND;
        offsetTo = after == null ? Long.MAX_VALUE : after.toEpochSecond() * SECOND;
    }
}
