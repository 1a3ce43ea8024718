package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** All passes late between the job and Kafka, and some of it very late, for 20 s. */
final class NetworkSlow implements Row {
    @Override
    public String name() {
        return "network-slow";
    }

    @Override
    public String what() {
        return "all passes late between the job and Kafka, and some of it very late, for 20 s";
    }

    @Override
    public Set<Link> links() {
        return Set.of(Link.KAFKA);
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.slow(Link.KAFKA);
        victim.pass(Duration.ofSeconds(20));
        victim.heal(Link.KAFKA);
    }
}
