package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** One of three brokers is killed, and comes back without the ends of its newest segments. */
final class LogTorn implements Row {
    @Override
    public String name() {
        return "broker-torn-of-3";
    }

    @Override
    public String what() {
        return "one of three brokers is killed, and comes back without the ends of its newest segments";
    }

    @Override
    public int brokers() {
        return 3;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        String name = "broker-" + (1 + random.nextInt(3));
        victim.kill(name);
        victim.tearLogs(name, random);
        victim.pass(Duration.ofMillis(random.nextInt(10_000)));
        victim.start(name);
    }
}
