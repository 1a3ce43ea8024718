package io.reformpulse.engine.publish;

import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.engine.wire.DossierViews;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;

/** Encodes the dossiers of one commune for {@code dossiers}. */
public final class ViewEncoder {
    private final String communeCode;
    private final int partition;
    private final long generation;

    public ViewEncoder(String communeCode, int partitions, long generation) {
        this.communeCode = communeCode;
        this.partition = Outbound.partitionOf(communeCode, partitions);
        this.generation = generation;
    }

    public Outbound view(DossierView view, long epoch) {
        byte[] value = SingleObject.DOSSIER_VIEW.encode(DossierViews.of(view, generation, epoch));
        return new Outbound(partition, key(view.dossierId()), value, generation, epoch);
    }

    /** The tombstone of a dossier that is no longer kept. */
    public Outbound gone(String dossierId, long epoch) {
        return new Outbound(partition, key(dossierId), null, generation, epoch);
    }

    private byte[] key(String dossierId) {
        return Topics.dossierKey(communeCode, dossierId).getBytes(StandardCharsets.UTF_8);
    }
}
