package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.contestant.Contestant;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.standalone.figures.AlertFollower;
import io.reformpulse.standalone.figures.ClosedRows;
import io.reformpulse.standalone.figures.FigureLines;
import io.reformpulse.standalone.figures.KpiFollower;
import io.reformpulse.standalone.figures.TopicTail;
import io.reformpulse.standalone.replay.AlertFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Leaves what a run of our job read and published as files that {@code ./pulse verify} takes. */
final class Evidence {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrap;
    private final Reference reference;
    private final ClosedRows published;

    /** The last whole minute that all figures are as of, epoch milliseconds. */
    private final long asOf;

    private Evidence(String bootstrap, Reference reference) {
        this.bootstrap = bootstrap;
        this.reference = reference;
        published = published(bootstrap);
        asOf = Publishing.minuteAtOrBefore(published.asOf());
    }

    /**
     * Writes events.jsonl.gz, unless it is there, and in a folder of the contestant's own kpis.csv
     * and alerts.jsonl.
     *
     * @param folder one for each input
     * @param reference the reference folder
     * @return the command that judges them
     */
    static String leave(Path folder, Contestant contestant, String bootstrap, Path reference)
            throws Exception {
        Path own = Files.createDirectories(folder.resolve(contestant.label()));
        Evidence evidence = new Evidence(bootstrap, ReferenceFiles.in(reference).load());
        Path events = folder.resolve("events.jsonl.gz");
        if (!Files.exists(events)) {
            Path unfinished = folder.resolve("unfinished.jsonl.gz");
            evidence.writeEvents(unfinished);
            Files.move(unfinished, events);
        }
        Path kpis = own.resolve("kpis.csv");
        evidence.writeRows(kpis);
        evidence.writeAlerts(own.resolve("alerts.jsonl"));
        return "./pulse verify --events %s --kpis %s --until %s --reference %s"
                .formatted(events, kpis, Instant.ofEpochMilli(evidence.asOf), reference);
    }

    /** The rows of all closed epochs that stand. */
    private static ClosedRows published(String bootstrap) {
        try (KpiFollower in = new KpiFollower(bootstrap)) {
            while (!in.isThroughBacklog()) {
                in.poll(POLL);
            }
            return in.rows();
        }
    }

    private void writeEvents(Path file) throws IOException, NotDecodable {
        try (EventFileWriter out = new EventFileWriter(file, reference.jurisdiction().zone())) {
            for (String topic : List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS)) {
                try (TopicTail in = TopicTail.from(bootstrap, topic)) {
                    while (!in.isThroughBacklog()) {
                        for (ConsumerRecord<byte[], byte[]> record : in.poll(POLL)) {
                            out.write(delivery(record));
                        }
                    }
                }
            }
        }
    }

    private static Delivery delivery(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        return new Delivery(
                record.topic().equals(Topics.DOSSIER_EVENTS)
                        ? new DossierMessage(SingleObject.DOSSIER_EVENT.decode(record.value()))
                        : new RatingMessage(SingleObject.RATING_EVENT.decode(record.value())),
                record.timestamp());
    }

    private void writeRows(Path file) throws IOException {
        FigureLines lines =
                new FigureLines(
                        new Windows(reference.calendar()), reference.jurisdiction().zone(), asOf);
        List<String> all = new ArrayList<>(List.of(KpiTable.header()));
        all.addAll(lines.of(published.all().stream().map(KpiUpdates::row).toList()));
        Files.write(file, all);
    }

    private void writeAlerts(Path file) throws IOException {
        List<AlertEvent> alerts = AlertFollower.all(bootstrap);
        alerts.removeIf(alert -> alert.getAt() > asOf);
        Files.write(file, AlertFile.lines(alerts));
    }
}
