package io.reformpulse.benchmarks.streams;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.DossierState;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How what is read, kept and told is laid out in bytes: as the other contestants have it. */
final class Wires {
    static final Serde<DossierEvent> DOSSIER_EVENT = avro(SingleObject.DOSSIER_EVENT);
    static final Serde<RatingEvent> RATING_EVENT = avro(SingleObject.RATING_EVENT);

    static final Serde<DossierState> DOSSIER =
            Serdes.serdeFrom(
                    (topic, dossier) -> dossier == null ? null : dossier.toBytes(),
                    (topic, bytes) -> bytes == null ? null : DossierState.of(bytes));

    static final Serde<DayFigures> FIGURES =
            Serdes.serdeFrom(
                    (topic, figures) -> figures == null ? null : figures.toBytes(),
                    (topic, bytes) -> bytes == null ? null : DayFigures.of(bytes));

    private Wires() {}

    private static <T extends SpecificRecord> Serde<T> avro(SingleObject<T> type) {
        return Serdes.serdeFrom(
                (topic, event) -> type.encode(event), (topic, bytes) -> decoded(type, bytes));
    }

    private static <T extends SpecificRecord> T decoded(SingleObject<T> type, byte[] bytes) {
        try {
            return type.decode(bytes);
        } catch (NotDecodable e) {
            throw new SerializationException("A record of the plain year cannot be read", e);
        }
    }
}
