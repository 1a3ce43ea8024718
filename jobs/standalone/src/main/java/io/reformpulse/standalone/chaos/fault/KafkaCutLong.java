package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.engine.config.ConfigKey;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Nothing passes between the job and Kafka for longer than a transaction may take. */
final class KafkaCutLong implements Row {
    @Override
    public String name() {
        return "kafka-cut-long";
    }

    @Override
    public String what() {
        return "nothing passes between the job and Kafka for longer than a transaction may take";
    }

    @Override
    public Set<Link> links() {
        return Set.of(Link.KAFKA);
    }

    // So that it need not be cut for a quarter of an hour.
    @Override
    public Map<ConfigKey, String> jobSettings() {
        return Map.of(ConfigKey.KAFKA_TRANSACTION_TIMEOUT, "20 s");
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.cut(Link.KAFKA);
        victim.pass(Duration.ofSeconds(45));
        victim.heal(Link.KAFKA);
    }
}
