package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Nothing passes between the job and Kafka for 30 s. */
final class KafkaCut implements Row {
    @Override
    public String name() {
        return "kafka-cut";
    }

    @Override
    public String what() {
        return "nothing passes between the job and Kafka for 30 s";
    }

    @Override
    public Set<Link> links() {
        return Set.of(Link.KAFKA);
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.cut(Link.KAFKA);
        victim.pass(Duration.ofSeconds(30));
        victim.heal(Link.KAFKA);
    }
}
