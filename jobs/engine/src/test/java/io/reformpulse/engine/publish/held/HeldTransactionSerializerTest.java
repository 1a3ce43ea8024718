package io.reformpulse.engine.publish.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutboundRecords;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

class HeldTransactionSerializerTest {
    private static final KafkaCommittable TRANSACTION =
            new KafkaCommittable(7, (short) 3, "reform-pulse-alerts-0-1", null);

    private final SimpleVersionedSerializer<KafkaCommittable> ofFlink =
            KafkaSink.<Outbound>builder()
                    .setBootstrapServers("localhost:1")
                    .setRecordSerializer(new OutboundRecords("alerts"))
                    .build()
                    .getCommittableSerializer();
    private final HeldTransactionSerializer serializer = new HeldTransactionSerializer(ofFlink);

    @Test
    void aTransactionComesBackWithWhatItHolds() throws Exception {
        Outbound record = new Outbound(-1, new byte[] {1}, new byte[] {2, 3}, 4, 5);
        Outbound tombstone = new Outbound(2, new byte[] {6}, null, 7, 8);
        HeldTransaction back = again(new HeldTransaction(TRANSACTION, List.of(record, tombstone)));
        assertThat(back.transaction()).isEqualTo(TRANSACTION);
        assertThat(back.records()).usingRecursiveComparison().isEqualTo(List.of(record, tombstone));
    }

    @Test
    void oneThatWasNotHeldComesBackSo() throws Exception {
        assertThat(again(new HeldTransaction(TRANSACTION, null)).records()).isNull();
    }

    @Test
    void whatTheFirstReleasesWroteIsRead() throws Exception {
        HeldTransaction old =
                serializer.deserialize(ofFlink.getVersion(), ofFlink.serialize(TRANSACTION));
        assertThat(old.transaction()).isEqualTo(TRANSACTION);
        assertThat(old.records()).isNull();
        assertThat(ofFlink.getVersion()).isLessThan(serializer.getVersion());
    }

    private HeldTransaction again(HeldTransaction held) throws Exception {
        return serializer.deserialize(serializer.getVersion(), serializer.serialize(held));
    }
}
