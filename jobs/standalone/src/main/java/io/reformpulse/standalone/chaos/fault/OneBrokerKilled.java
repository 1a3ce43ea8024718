package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** One of three brokers is killed and comes back. */
final class OneBrokerKilled implements Row {
    @Override
    public String name() {
        return "broker-kill-of-3";
    }

    @Override
    public String what() {
        return "one of three brokers is killed and comes back";
    }

    @Override
    public int brokers() {
        return 3;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        String name = "broker-" + (1 + random.nextInt(3));
        victim.kill(name);
        victim.pass(Duration.ofMillis(5_000 + random.nextInt(5_000)));
        victim.start(name);
    }
}
