package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Each process of a cluster with a standby and three brokers is killed, in any order. */
final class EachInTurnKilled implements Row {
    private static final int BROKERS = 3;

    @Override
    public String name() {
        return "each-in-turn";
    }

    @Override
    public String what() {
        return "each process is killed in turn, and comes back";
    }

    @Override
    public int brokers() {
        return BROKERS;
    }

    @Override
    public boolean standby() {
        return true;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        List<String> order = new ArrayList<>(victim.names());
        Collections.shuffle(order, random);
        for (String name : order) {
            victim.kill(name);
            victim.pass(Duration.ofMillis(1_000 + random.nextInt(4_000)));
            victim.start(name);
            victim.awaitJob();
        }
    }
}
