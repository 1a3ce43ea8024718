package io.reformpulse.domain.commune;

import io.reformpulse.domain.calendar.WorkingCalendar;

/**
 * Up to when a dossier is due soon, seen from an as-of. Instants are epoch milliseconds.
 *
 * @param office the first instant after which 8 office hours do not reach
 * @param day after 24 hours
 */
record DueHorizons(long office, long day) {
    static final long DAY_SPAN_MILLIS = 86_400_000;
    static final long OFFICE_SPAN_MILLIS = 28_800_000;

    static DueHorizons from(long asOf, Reference reference) {
        WorkingCalendar calendar = reference.calendar().knownAt(asOf);
        return new DueHorizons(
                calendar.effectiveReceipt(calendar.plusOfficeMillis(asOf, OFFICE_SPAN_MILLIS)),
                asOf + DAY_SPAN_MILLIS);
    }

    long officeMinute() {
        return Publishing.minuteAtOrBefore(office);
    }

    long dayMinute() {
        return Publishing.minuteAtOrBefore(day);
    }
}
