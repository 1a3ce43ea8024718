package io.reformpulse.standalone.room;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.schemas.WindowStatus;
import io.reformpulse.schemas.WindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes figures as the job does: rows anywhere, then a marker into every partition. */
final class FigureFeed implements AutoCloseable {
    static final int PARTITIONS = 4;
    static final long MIDNIGHT = Instant.parse("2024-03-04T17:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000;

    private final KafkaProducer<String, byte[]> producer;

    FigureFeed(String bootstrap) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** The row of a unit's day. */
    void day(String scope, long epoch, long received) throws Exception {
        KpiUpdate row =
                KpiUpdate.newBuilder()
                        .setScopeType("COMMUNE")
                        .setScopeCode(scope)
                        .setWindowType(WindowType.DAY)
                        .setWindowStart(MIDNIGHT)
                        .setWindowEnd(MIDNIGHT + DAY)
                        .setStatus(WindowStatus.PROVISIONAL)
                        .setAsOf(asOf(epoch))
                        .setGeneration(1)
                        .setEpoch(epoch)
                        .setReceived(received)
                        .build();
        send(Topics.KPI_UPDATES, null, Topics.kpiKey(row), SingleObject.KPI_UPDATE.encode(row));
    }

    /** Closes an epoch in some partitions. */
    void close(long epoch, int from, int to) throws Exception {
        for (int partition = from; partition < to; partition++) {
            close(epoch, partition, null);
        }
    }

    /** Closes an epoch everywhere, as if it had been some time ago. */
    void closeEarlier(long epoch, Duration ago) throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            close(epoch, partition, System.currentTimeMillis() - ago.toMillis());
        }
    }

    private void close(long epoch, int partition, Long when) throws Exception {
        producer.send(
                        new ProducerRecord<>(
                                Topics.KPI_UPDATES,
                                partition,
                                when,
                                Topics.markerKey(partition),
                                SingleObject.EPOCH_MARKER.encode(
                                        new EpochMarker(1L, epoch, partition, asOf(epoch)))))
                .get();
    }

    /** Something of a commune arrives. */
    void arrives(String commune, long at) throws Exception {
        DossierEvent event =
                DossierEvent.newBuilder()
                        .setEventId("e" + at)
                        .setDossierId("H1")
                        .setCommuneCode(commune)
                        .setProcedureCode("1.001193")
                        .setType(EventType.RECEIVED)
                        .setOccurredAt(at)
                        .build();
        producer.send(
                        new ProducerRecord<>(
                                Topics.DOSSIER_EVENTS,
                                null,
                                at,
                                "H1",
                                SingleObject.DOSSIER_EVENT.encode(event)))
                .get();
    }

    static long asOf(long epoch) {
        return MIDNIGHT + epoch * 60_000;
    }

    private void send(String topic, Integer partition, String key, byte[] value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
