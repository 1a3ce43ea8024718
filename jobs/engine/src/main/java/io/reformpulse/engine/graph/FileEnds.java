package io.reformpulse.engine.graph;

import io.reformpulse.engine.file.SortedEventFile;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.intake.Decoding;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.spool.SpoolSource;
import io.reformpulse.schemas.Topics;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The ends of a replay: an event file in, whatever the caller collects out. */
public final class FileEnds {
    private FileEnds() {}

    /**
     * @param file sorted by the checks that {@code until} gives
     * @param name of the event file
     * @param until the replay's end for the checks, exclusive, epoch milliseconds
     * @param targets the rules to judge by, as a spool
     */
    public static Sources sources(SortedEventFile file, String name, long until, Path targets) {
        return new Sources(
                SpoolSource.of(file.spool(), name),
                1,
                new Decoding.EventFile(until),
                SpoolSource.of(targets, Topics.TARGETS));
    }

    /** A replay has no dossiers topic: its rows, alerts, rejections and books are collected. */
    public static Sinks sinks(
            RejectedStore store,
            Sink<Outbound> kpiUpdates,
            Sink<Outbound> alerts,
            Sink<Outbound> rejectedEvents,
            Sink<Account> accounts) {
        return new Sinks(
                new OutputTopics(1, 1, store),
                kpiUpdates,
                new DiscardingSink<>(),
                alerts,
                rejectedEvents,
                accounts);
    }
}
