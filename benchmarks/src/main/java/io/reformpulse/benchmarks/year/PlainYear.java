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
        this(communes, dossiers, end - YEAR, end, 0);
    }

    /**
     * A year in which the first commune has more dossiers than others.
     *
     * @param hotPercent of all dossiers that it has, besides its share of the others
     */
    public static PlainYear withHotCommune(
            List<String> communes, int dossiers, long end, int hotPercent) {
        return new PlainYear(communes, dossiers, end - YEAR, end, hotPercent);
    }

    /**
     * A shorter or longer one.
     *
     * @param from when the first dossier begins
     */
    public PlainYear(List<String> communes, int dossiers, long from, long end) {
        this(communes, dossiers, from, end, 0);
    }

    private PlainYear(List<String> communes, int dossiers, long from, long end, int hotPercent) {
        this.communes = List.copyOf(communes);
        this.dossiers = dossiers;
        this.from = from;
        this.end = end;
        this.hotPercent = hotPercent;
    }

    @Override
    public boolean hasNext() {
        while (begun < dossiers && (ahead.isEmpty() || ahead.peek().at >= startOf(begun))) {
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
            event.setOccurredAt(at);
            event.setDueAt(due);
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
            event.setOccurredAt(at);
            event.setDeviceId("b" + dice.nextInt(3));
            put(at, Topics.RATING_EVENTS, commune, SingleObject.RATING_EVENT.encode(event));
        }

        private void put(long at, String topic, String key, byte[] value) {
            if (at < end) {
                ahead.add(new Message(at, made++, topic, key, value));
            }
        }
    }
}
