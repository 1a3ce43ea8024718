package io.reformpulse.domain.alert.feed;

import io.reformpulse.domain.alert.incident.Finding;
import io.reformpulse.domain.alert.rule.Rule;

/**
 * Whether a commune is silent: the hours since it was last heard are weighed by how often it was
 * silent at such hours before. Days off are left out.
 */
final class Silence {
    private static final long HOUR_MILLIS = 3_600_000;

    /** Longer gaps teach nothing about the usual hours. */
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
     * @param at a tick of the clock; hours not over are left out
     */
    Finding find(Rule rule, long at) {
        boolean everHeard = book.lastHeardAt() != FeedBook.NEVER;
        long since = everHeard ? book.lastHeardAt() : book.watchedSince();
        long office = hours.officeMillis(since, at);
        int stage =
                book.hours().isKnown()
                        ? stage(rule, chance(since, at, smallestAlpha(rule)))
                        : office >= rule.threshold().spanMillis() ? 0 : -1;
        if (stage >= 0) {
            double officeHours = (double) office / HOUR_MILLIS;
            return Finding.stands(since, stage, officeHours, Finding.NEVER);
        }
        return everHeard ? Finding.ended(since, since, 0, Finding.NEVER) : Finding.UNKNOWN;
    }

    /** How probable it is to hear nothing in the full hours since an instant. */
    private double chance(long since, long at, double enough) {
        double chance = 1;
        long end;
        for (long from = hours.endOf(since); chance >= enough; from = end) {
            end = hours.endOf(from);
            if (end > at) {
                break;
            }
            if (hours.isWorkingDay(from)) {
                chance *=
                        book.hours()
                                .silenceChance(hours.hourOfWeek(from), hours.isOfficeHour(from));
            }
        }
        return chance;
    }

    private static double smallestAlpha(Rule rule) {
        return rule.tiers().get(rule.tiers().size() - 1).alpha();
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
