package io.reformpulse.standalone.kill;

import io.reformpulse.schemas.Topics;
import java.util.Random;

/**
 * When a run is to be killed, by what it has done itself: so many lines logged, in its start, or so
 * much written to a topic, at work.
 *
 * @param topic null for the log
 */
record KillMoment(String topic, long amount) {
    private static final int LINES_OF_A_START = 500;
    private static final double BEFORE_THE_END = 0.9;

    /**
     * A random moment for each kill: every other one lies in the start of a run. The rest lie
     * anywhere in a share of the work, so that some is left after the last.
     *
     * @param kill from 0
     */
    static KillMoment of(int kill, int kills, TroubledFeed feed, Random random) {
        if ((kills - kill) % 2 == 0) {
            return new KillMoment(null, 1 + random.nextInt(LINES_OF_A_START));
        }
        double share = random.nextDouble() * BEFORE_THE_END * 2 / (kills + 1);
        // There are about as many rows as records in the feed.
        return random.nextBoolean()
                ? new KillMoment(Topics.KPI_UPDATES, 1 + (long) (share * feed.records().size()))
                : new KillMoment(Topics.REJECTED_EVENTS, 1 + (long) (share * feed.bad()));
    }

    void await(UpProcess run) throws Exception {
        if (topic == null) {
            run.await(toString(), () -> run.logged() >= amount);
            return;
        }
        run.await("an address of its Kafka", () -> run.kafka() != null);
        try (TopicEnd end = new TopicEnd(run.kafka(), topic)) {
            long before = end.offset();
            run.await(toString(), () -> end.offset() - before >= amount);
        }
    }

    @Override
    public String toString() {
        return topic == null ? amount + " lines logged" : amount + " records written to " + topic;
    }
}
