package io.reformpulse.simulators.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message and when it reaches us; ordered by that, then by id, then by what is sent.
 *
 * @param arrivedAt epoch milliseconds
 * @param commune whose feed sends it, whatever the message says
 * @param marks what was done to it, first things first; no part of what is sent
 */
public record Delivery(Message message, long arrivedAt, String commune, List<Mark> marks)
        implements Comparable<Delivery> {

    /** One to which nothing was done. */
    public Delivery(Message message, long arrivedAt) {
        this(message, arrivedAt, message.communeCode(), List.of());
    }

    /** Another form of the message, or another arrival, with one more mark. */
    public Delivery made(Message other, long otherArrival, Mark mark) {
        List<Mark> more = new ArrayList<>(marks.size() + 1);
        more.addAll(marks);
        more.add(mark);
        return new Delivery(other, otherArrival, commune, List.copyOf(more));
    }

    /** Something new from the same feed. */
    public Delivery followedBy(Message other, long otherArrival, Mark mark) {
        return new Delivery(other, otherArrival, commune, List.of(mark));
    }

    /** The same with one more mark. */
    public Delivery marked(Mark mark) {
        return made(message, arrivedAt, mark);
    }

    /** Whether something was done to it that has this effect. */
    public boolean has(Mark.Effect effect) {
        for (Mark mark : marks) {
            if (mark.effect() == effect) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Delivery other) {
        int byTime = Long.compare(arrivedAt, other.arrivedAt);
        if (byTime != 0) {
            return byTime;
        }
        int byId = message.id().compareTo(other.message.id());
        return byId != 0 ? byId : Arrays.compareUnsigned(message.value(), other.message.value());
    }

    /** As it goes to Kafka. */
    public SimulatedRecord record() {
        return new SimulatedRecord(message.topic(), message.key(), message.value(), arrivedAt);
    }
}
