package io.reformpulse.standalone.kill;

import java.util.Random;

/**
 * When a run is to be killed, by what it has done: in its start, told by what it logs, or at work,
 * told by what its Kafka holds.
 *
 * @param logged lines that this run must have logged, or 0
 * @param stored records of the feed that its Kafka must hold, or 0
 */
record KillMoment(long logged, long stored) {
    private static final int LINES_OF_A_START = 700;
    private static final double LATEST = 0.9;

    /**
     * A random moment for each kill: every other one lies in the start of a run, the rest are
     * spread over the feed, and after the last there is still work to do.
     */
    static KillMoment of(int kill, int kills, long records, Random random) {
        if (kill % 2 == 1) {
            return new KillMoment(1 + random.nextInt(LINES_OF_A_START), 0);
        }
        double share = LATEST / kills;
        return new KillMoment(0, 1 + (long) ((kill + random.nextDouble()) * share * records));
    }

    void await(PulseProcess run) throws Exception {
        if (logged > 0) {
            run.await(toString(), () -> run.logged() >= logged);
            return;
        }
        run.await("an address of its Kafka", () -> run.kafka() != null);
        try (FeedEnds feed = new FeedEnds(run.kafka())) {
            run.await(toString(), () -> feed.records() >= stored);
        }
    }

    @Override
    public String toString() {
        return logged > 0 ? logged + " lines logged" : stored + " records of the feed stored";
    }
}
