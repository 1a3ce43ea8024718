package io.reformpulse.benchmarks.year;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A year in which each dossier runs its course in order and nothing is repeated, corrected or left
 * out, in order of time: even the simplest program counts it right. Equal arguments give equal
 * messages. Instants are epoch milliseconds.
 */
public final class PlainYear implements Iterator<PlainYear.Message> {
    private static final long SEED = 20230601;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;
    private static final String PROCEDURE = "2.000815";

    private final List<String> communes;
    private final int dossiers;
    private final long from;
    private final long end;
    private final double pace;
    private final int hotPercent;
    private final PriorityQueue<Message> ahead = new PriorityQueue<>();
    private int begun;
    private long made;

    /** A record to be written, at its place in time. */
    public record Message(long at, long number, String topic, String key, byte[] value)
            implements Comparable<Message> {
        @Override
        public int compareTo(Message other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /**
     * @param end of the year; nothing happens from there on
     */
    public PlainYear(List<String> communes, int dossiers, long end) {
        this(communes, dossiers, end - YEAR, end, 1, 0);
    }

    /**
     * One of a size, in which the first commune may have more dossiers than others.
     *
     * @param hotPercent of all dossiers that it has, besides its share of the others
     */
    public static PlainYear of(YearSize size, List<String> communes, long end, int hotPercent) {
        long from = end - size.days() * DAY;
        return new PlainYear(communes, size.dossiers(), from, end, 1, hotPercent);
    }

    /**
     * Days that go by within a shorter time: each event happens, and each appointment is, so much
     * nearer to the beginning.
     *
     * @param from when the first dossier begins
     * @param millis in which all of it goes by
     */
    public static PlainYear hurried(
            List<String> communes, int dossiers, long from, int days, long millis) {
        long lasts = days * DAY;
        double pace = (double) millis / lasts;
        return new PlainYear(communes, dossiers, from, from + lasts, pace, 0);
    }

    private PlainYear(
            List<String> communes, int dossiers, long from, long end, double pace, int hotPercent) {
        this.communes = List.copyOf(communes);
        this.dossiers = dossiers;
        this.from = from;
        this.end = end;
        this.pace = pace;
        this.hotPercent = hotPercent;
    }

    @Override
    public boolean hasNext() {
        while (begun < dossiers && (ahead.isEmpty() || ahead.peek().at >= told(startOf(begun)))) {
            begin(begun++);
        }
        return !ahead.isEmpty();
    }

    @Override
    public Message next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The year is over.");
        }
        return ahead.poll();
    }

    private long startOf(int dossier) {
        return from + (long) ((double) (end - from) * dossier / dossiers);
    }

    /** When what happens at an instant is told to happen. */
    private long told(long at) {
        return from + (long) ((at - from) * pace);
    }

    private void begin(int number) {
        SplittableRandom dice = new SplittableRandom(SEED + number);
        boolean hot = hotPercent > 0 && dice.nextInt(100) < hotPercent;
        String commune = communes.get(hot ? 0 : dice.nextInt(communes.size()));
        String dossier = commune + "-" + number;
        Course course = new Course(commune, dossier);
        long at = startOf(number);
        boolean online = dice.nextInt(100) < 40;
        Channel channel = online ? Channel.ONLINE : Channel.COUNTER;
        if (online) {
            course.step(EventType.SUBMITTED, at, null, channel);
            at += between(dice, 5 * MINUTE, 20 * HOUR);
        }
        long due = at + between(dice, 2 * DAY, 15 * DAY);
        course.step(EventType.RECEIVED, at, due, channel);
        long granted = due - at;
        at += between(dice, 10 * MINUTE, DAY);
        course.step(EventType.IN_PROGRESS, at, null, null);
        if (dice.nextInt(100) < 12) {
            at += between(dice, MINUTE, granted / 4);
            course.step(EventType.SUPPLEMENT_REQUESTED, at, null, null);
            at += between(dice, HOUR, 6 * DAY);
            course.step(EventType.SUPPLEMENT_RECEIVED, at, null, null);
        }
        at += between(dice, MINUTE, dice.nextInt(100) < 4 ? 2 * granted : granted / 2);
        course.step(EventType.RESOLVED, at, null, null);
        if (dice.nextInt(100) < 45) {
            course.rate(at + between(dice, MINUTE, 20 * HOUR), dice);
        }
        if (dice.nextInt(100) < 85) {
            course.step(EventType.RETURNED, at + between(dice, HOUR, 3 * DAY), null, null);
        }
    }

    private static long between(SplittableRandom dice, long least, long most) {
        return dice.nextLong(least, Math.max(least + 1, most));
    }

    /** The messages of one dossier. */
    private final class Course {
        private final String commune;
        private final String dossier;
        private int steps;

        Course(String commune, String dossier) {
            this.commune = commune;
            this.dossier = dossier;
        }

        void step(EventType type, long at, Long due, Channel channel) {
            DossierEvent event = new DossierEvent();
            event.setEventId(dossier + "." + ++steps);
            event.setDossierId(dossier);
            event.setCommuneCode(commune);
            event.setProcedureCode(PROCEDURE);
            event.setType(type);
            event.setOccurredAt(told(at));
            event.setDueAt(due == null ? null : told(due));
            event.setChannel(channel);
            event.setOfficerId("o" + (steps + dossier.length()) % 7);
            put(at, Topics.DOSSIER_EVENTS, dossier, SingleObject.DOSSIER_EVENT.encode(event));
        }

        void rate(long at, SplittableRandom dice) {
            RatingEvent event = new RatingEvent();
            event.setEventId(dossier + ".r");
            event.setCommuneCode(commune);
            event.setDossierId(dossier);
            event.setScore(dice.nextInt(100) < 95 ? 5 - dice.nextInt(2) : 1 + dice.nextInt(3));
            event.setChannel(RatingChannel.BUTTON);
            event.setOccurredAt(told(at));
            event.setDeviceId("b" + dice.nextInt(3));
            put(at, Topics.RATING_EVENTS, commune, SingleObject.RATING_EVENT.encode(event));
        }

        private void put(long at, String topic, String key, byte[] value) {
            if (at < end) {
                ahead.add(new Message(told(at), made++, topic, key, value));
            }
        }
    }
}
