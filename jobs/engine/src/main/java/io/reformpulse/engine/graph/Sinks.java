package io.reformpulse.engine.graph;

import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutputTopics;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where a graph writes.
 *
 * @param topics how the outputs are split
 * @param kpiUpdates rows, and markers that close epochs
 * @param accounts the books at a replay's end
 */
public record Sinks(
        OutputTopics topics,
        Sink<Outbound> kpiUpdates,
        Sink<Outbound> dossiers,
        Sink<Outbound> alerts,
        Sink<Outbound> rejectedEvents,
        Sink<Account> accounts) {}
