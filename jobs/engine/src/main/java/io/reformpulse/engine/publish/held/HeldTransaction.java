package io.reformpulse.engine.publish.held;

import io.reformpulse.engine.publish.Outbound;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;

/**
 * A transaction that is to be committed, and what it holds.
 *
 * @param records null where they were too many to be held, or are of a release that held none
 */
record HeldTransaction(KafkaCommittable transaction, List<Outbound> records) {}
