package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The only broker is killed and comes back. */
final class OnlyBrokerKilled implements Row {
    @Override
    public String name() {
        return "broker-kill";
    }

    @Override
    public String what() {
        return "the only broker is killed and comes back";
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.kill("broker-1");
        victim.pass(Duration.ofMillis(2_000 + random.nextInt(6_000)));
        victim.start("broker-1");
    }
}
