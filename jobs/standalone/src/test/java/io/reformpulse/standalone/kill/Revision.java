package io.reformpulse.standalone.kill;

import io.reformpulse.engine.publish.OutboundRecords;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What readers of an upsert topic go by: of one key they keep the greatest. */
record Revision(long generation, long epoch) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::generation).thenComparingLong(Revision::epoch);

    /** That of a row, a view, a marker or a tombstone. */
    static Revision of(ConsumerRecord<byte[], byte[]> record) throws NotDecodable {
        byte[] value = record.value();
        if (value == null) {
            ByteBuffer header =
                    ByteBuffer.wrap(record.headers().lastHeader(OutboundRecords.REVISION).value());
            return new Revision(header.getLong(), header.getLong());
        }
        if (SingleObject.EPOCH_MARKER.claims(value)) {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
            return new Revision(marker.getGeneration(), marker.getEpoch());
        }
        if (SingleObject.KPI_UPDATE.claims(value)) {
            KpiUpdate row = SingleObject.KPI_UPDATE.decode(value);
            return new Revision(row.getGeneration(), row.getEpoch());
        }
        DossierView view = SingleObject.DOSSIER_VIEW.decode(value);
        return new Revision(view.getGeneration(), view.getEpoch());
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
