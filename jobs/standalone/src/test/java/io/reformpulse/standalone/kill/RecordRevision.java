package io.reformpulse.standalone.kill;

import io.reformpulse.engine.publish.OutboundRecords;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.SingleObject;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The revision of a record of an upsert topic: a row, a view, a marker or a tombstone. */
final class RecordRevision {
    private RecordRevision() {}

    static Revision of(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        byte[] value = record.value();
        if (value == null) {
            ByteBuffer header =
                    ByteBuffer.wrap(record.headers().lastHeader(OutboundRecords.REVISION).value());
            return new Revision(header.getLong(), header.getLong());
        }
        if (SingleObject.EPOCH_MARKER.claims(value)) {
            return Revision.of(SingleObject.EPOCH_MARKER.decode(value));
        }
        if (SingleObject.KPI_UPDATE.claims(value)) {
            return Revision.of(SingleObject.KPI_UPDATE.decode(value));
        }
        return Revision.of(SingleObject.DOSSIER_VIEW.decode(value));
    }
}
