package io.reformpulse.standalone.replay;

import io.reformpulse.engine.LiveJob;
import io.reformpulse.engine.clock.InProcessTime;
import io.reformpulse.engine.config.ConfigLayers;
import io.reformpulse.engine.config.PulseConfig;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.figures.ClosedRows;
import io.reformpulse.standalone.flink.LocalFlink;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The job on a broker of its own, as {@code ./pulse up} runs it, but for the time. */
final class LiveRun implements AutoCloseable {
    static final long PUBLISH_MILLIS = Duration.ofHours(1).toMillis();

    private static final int PARTITIONS = 4;
    private static final String TIME = "live-run";

    private final Path folder;
    private final LocalFlink flink;
    private final EmbeddedKafka kafka;

    private LiveRun(Path folder, LocalFlink flink, EmbeddedKafka kafka) {
        this.folder = folder;
        this.flink = flink;
        this.kafka = kafka;
    }

    /** Starts a broker with the topics of the product. */
    static LiveRun on(Path folder, LocalFlink flink) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), PARTITIONS);
        return new LiveRun(folder, flink, kafka);
    }

    KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrap(),
                        "max.request.size",
                        EmbeddedKafka.LARGEST_RECORD,
                        // To topics just made, or a first batch can be left behind.
                        "max.in.flight.requests.per.connection",
                        1);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Starts the job.
     *
     * @param now the time, which stands still, epoch milliseconds
     */
    void start(Path reference, long now) throws Exception {
        InProcessTime.keep(TIME, () -> now);
        String[] settings = {
            "--reference=" + reference,
            "--kafka.bootstrap-servers=" + kafka.bootstrap(),
            "--clock.source=in-process/" + TIME,
            "--clock.bound=0 ms",
            "--clock.tolerance=1 d",
            "--clock.ask-every=50 ms",
            "--publish.interval=" + PUBLISH_MILLIS + " ms",
            "--parallelism=2",
            "--checkpoint.folder=" + folder.resolve("checkpoints").toUri(),
            "--rejected.store=" + rejectedStore().toUri()
        };
        PulseConfig config = PulseConfig.of(ConfigLayers.read(settings, Map.of()));
        StreamExecutionEnvironment environment =
                PulseEnvironment.of(LiveJob.flinkSettings(config), config.parallelism());
        LiveJob.build(environment, config, now);
        flink.submit(environment, null);
    }

    boolean isRunning() throws InterruptedException {
        return flink.isRunning();
    }

    Path rejectedStore() {
        return folder.resolve("rejected");
    }

    /** What a reader of {@code kpi-updates} may show now. */
    ClosedRows rows() throws NotDecodable {
        ClosedRows rows = new ClosedRows(PARTITIONS);
        for (ConsumerRecord<byte[], byte[]> record : all(Topics.KPI_UPDATES)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                rows.gone(key);
            } else if (SingleObject.EPOCH_MARKER.claims(record.value())) {
                rows.marker(SingleObject.EPOCH_MARKER.decode(record.value()));
            } else {
                rows.row(key, SingleObject.KPI_UPDATE.decode(record.value()));
            }
        }
        return rows;
    }

    List<RejectedEvent> rejected() throws NotDecodable {
        List<RejectedEvent> rejected = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : all(Topics.REJECTED_EVENTS)) {
            rejected.add(SingleObject.REJECTED_EVENT.decode(record.value()));
        }
        return rejected;
    }

    /** All views of dossiers that were told, older ones too. */
    List<DossierView> views() throws NotDecodable {
        List<DossierView> views = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : all(Topics.DOSSIERS)) {
            if (record.value() != null) {
                views.add(SingleObject.DOSSIER_VIEW.decode(record.value()));
            }
        }
        return views;
    }

    private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        return new TopicDump(kafka.bootstrap()).all(topic);
    }

    @Override
    public void close() throws Exception {
        flink.cancel();
        InProcessTime.forget(TIME);
        kafka.close();
    }
}
