package io.reformpulse.delivery.intake;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Standings;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertIntakeTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ALERTS, 0);
    private static final List<Subscriber> LOG =
            List.of(new Subscriber("log", null, new LinesTarget("-"), null));

    @TempDir Path dir;

    private final DeliveryCounters counters = new DeliveryCounters();
    private DeliveryStore store;
    private MockConsumer<byte[], byte[]> consumer;

    @BeforeEach
    void open() {
        store = DeliveryStore.open(dir);
        consumer = consumer();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstRunTakesOnlyWhatComesAfterIt() {
        AlertIntake intake = intake(false);
        assertThat(consumer.position(PARTITION)).isEqualTo(10);
        comes(10, alert("one").opened());
        assertThat(take(intake)).isTrue();
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void theFirstRunTakesAllIfItIsAskedTo() {
        intake(true);
        assertThat(consumer.position(PARTITION)).isZero();
    }

    @Test
    void aLaterRunGoesOnWhereTheLastOneEnded() {
        take(intake(false));
        comes(10, alert("one").opened());
        take(intake(false));
        consumer = consumer();
        intake(true);
        assertThat(consumer.position(PARTITION)).isEqualTo(11);
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoAlertEventIsPassedOverAndCounted() {
        AlertIntake intake = intake(false);
        consumer.addRecord(new ConsumerRecord<>(Topics.ALERTS, 0, 10, null, new byte[] {1, 2}));
        comes(11, alert("one").opened());
        take(intake);
        assertThat(queued()).isEqualTo(1);
        assertThat(counters.undecodable()).isEqualTo(1);
        assertThat(consumer.position(PARTITION)).isEqualTo(12);
    }

    @Test
    void theNewestEventTellsTheAlertsOwnTime() {
        AlertIntake intake = intake(false);
        assertThat(intake.newestAt()).isEqualTo(Long.MIN_VALUE);
        AlertStory one = alert("one");
        AlertEvent opened = one.opened();
        AlertEvent resolved = one.resolved();
        comes(10, resolved);
        comes(11, opened);
        take(intake);
        assertThat(intake.newestAt()).isEqualTo(resolved.getAt());
    }

    private AlertIntake intake(boolean fromBeginning) {
        AlertIntake intake = new AlertIntake(consumer, "topic", store, counters);
        intake.open(fromBeginning);
        return intake;
    }

    private boolean take(AlertIntake intake) {
        return intake.take(Duration.ZERO, LOG, 0);
    }

    private void comes(long offset, AlertEvent event) {
        consumer.addRecord(
                new ConsumerRecord<>(
                        Topics.ALERTS, 0, offset, null, SingleObject.ALERT_EVENT.encode(event)));
    }

    private long queued() {
        return new Standings(store).of("log").lastSequence();
    }

    private static MockConsumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        Node node = new Node(1, "127.0.0.1", 9092);
        Node[] nodes = {node};
        consumer.updatePartitions(
                Topics.ALERTS, List.of(new PartitionInfo(Topics.ALERTS, 0, node, nodes, nodes)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 10L));
        return consumer;
    }
}
