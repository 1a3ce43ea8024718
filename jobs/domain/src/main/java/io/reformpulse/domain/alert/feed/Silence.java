package io.reformpulse.domain.alert.feed;

import io.reformpulse.domain.alert.incident.Finding;
import io.reformpulse.domain.alert.rule.Rule;

/**
 * Whether a commune is silent: the hours since it was last heard are weighed by how often it was
 * silent at such hours before. Days off are left out.
 */
final class Silence {
    private static final long HOUR_MILLIS = 3_600_000;

    /** Longer gaps teach nothing about the usual hours, and none is looked for further ahead. */
    private static final long LONGEST_LEARNED_MILLIS = 28 * 24 * HOUR_MILLIS;

    private final LocalHours hours;
    private final FeedBook book;

    Silence(LocalHours hours, FeedBook book) {
        this.hours = hours;
        this.book = book;
    }

    /**
     * Takes in the hours that were over when a record arrived; hours of a silence not yet ended say
     * nothing.
     *
     * @param silent whether it was told that the commune is silent: then its hours were not usual
     */
    void learnTo(long instant, boolean silent) {
        long to = hours.startOf(instant);
        long from = book.learnedTo();
        boolean first = book.lastHeardAt() == FeedBook.NEVER;
        if (first || silent || from < to - LONGEST_LEARNED_MILLIS) {
            book.learned(to);
            return;
        }
        while (from < to) {
            long end = hours.endOf(from);
            if (hours.isWorkingDay(from)) {
                book.hours().learn(hours.hourOfWeek(from), isIn(book.lastHeardAt(), from, end));
                if (hours.isOfficeHour(from)) {
                    book.hours().learnBeat(isIn(book.lastBeatAt(), from, end));
                }
            }
            from = end;
        }
        book.learned(from);
    }

    private static boolean isIn(long instant, long from, long to) {
        return from <= instant && instant < to;
    }

    /**
     * How silent the commune is, and when it would come to be worse if nothing more were heard.
     *
     * @param at a tick of the clock; hours not over are left out
     */
    Finding find(Rule rule, long at) {
        boolean everHeard = book.lastHeardAt() != FeedBook.NEVER;
        long since = everHeard ? book.lastHeardAt() : book.watchedSince();
        Stage stage =
                book.hours().isKnown() ? byUsualHours(rule, since, at) : bySpan(rule, since, at);
        if (stage.reached >= 0) {
            double officeHours = (double) hours.officeMillis(since, at) / HOUR_MILLIS;
            return Finding.stands(since, stage.reached, officeHours, stage.next);
        }
        return everHeard ? Finding.ended(since, since, 0, stage.next) : Finding.unknown(stage.next);
    }

    /**
     * @param reached the worst tier that it has come to; -1 if none
     * @param next the full hour at which it comes to the next one; NEVER if there is none
     */
    private record Stage(int reached, long next) {}

    private Stage bySpan(Rule rule, long since, long at) {
        return hours.officeMillis(since, at) >= rule.threshold().spanMillis()
                ? new Stage(0, Finding.NEVER)
                : new Stage(
                        -1, hours.fullHourAfterOffice(since, rule.threshold().spanMillis(), at));
    }

    /** By how probable it is to hear nothing in the full hours since an instant. */
    private Stage byUsualHours(Rule rule, long since, long at) {
        UsualHours usual = book.hours();
        double beatChance = usual.missedBeatChance();
        double chance = 1;
        int reached = -1;
        long end;
        for (long from = hours.endOf(since); ; from = end) {
            if (hours.isWorkingDay(from)) {
                end = hours.endOf(from);
                double unheard = usual.silenceChance(hours.hourOfWeek(from));
                chance *= hours.isOfficeHour(from) ? Math.min(unheard, beatChance) : unheard;
            } else {
                end = hours.endOfDay(from);
            }
            int stage = stage(rule, chance);
            if (end > at && (stage > reached || end > at + LONGEST_LEARNED_MILLIS)) {
                return new Stage(reached, end);
            }
            reached = stage;
            if (reached + 1 == rule.tiers().size()) {
                return new Stage(reached, Finding.NEVER);
            }
        }
    }

    /** The worst tier that so small a chance has come to; -1 if none. */
    private static int stage(Rule rule, double chance) {
        int stage = -1;
        while (stage + 1 < rule.tiers().size() && chance < rule.tiers().get(stage + 1).alpha()) {
            stage++;
        }
        return stage;
    }
}
