package io.reformpulse.benchmarks.streams;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.LocalDay;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * What one would write with Kafka Streams. A dossier counts on two days, its receipt's and its
 * end's, which a table regrouped by one key cannot say; so its aggregate is a processor, which
 * tells changes of days.
 */
final class StreamsTable {
    private final Progress progress;

    StreamsTable(Progress progress) {
        this.progress = progress;
    }

    /** From the two topics of events to one of rows. */
    Topology into(String table) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(ByDossier.STORE),
                                Serdes.String(),
                                Wires.DOSSIER)
                        .withCachingEnabled());
        KStream<String, DossierEvent> dossiers =
                builder.stream(
                        Topics.DOSSIER_EVENTS, Consumed.with(Serdes.String(), Wires.DOSSIER_EVENT));
        KStream<String, RatingEvent> ratings =
                builder.stream(
                        Topics.RATING_EVENTS, Consumed.with(Serdes.String(), Wires.RATING_EVENT));
        dossiers.process(() -> new ByDossier(progress), ByDossier.STORE)
                .merge(ratings.map((commune, rating) -> change(rating)))
                .groupByKey(Grouped.with("changes", Serdes.String(), Wires.FIGURES))
                .aggregate(
                        DayFigures::new,
                        (key, change, sum) -> sum(sum, change),
                        Materialized.<String, DayFigures, KeyValueStore<Bytes, byte[]>>as("days")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Wires.FIGURES)
                                .withCachingEnabled())
                .toStream()
                .to(table, Produced.with(Serdes.String(), Wires.FIGURES));
        return builder.build();
    }

    private KeyValue<String, DayFigures> change(RatingEvent rating) {
        DayFigures change = new DayFigures();
        change.ratings = 1;
        change.satisfied = rating.getScore() >= 4 ? 1 : 0;
        progress.told();
        progress.read();
        int day = LocalDay.of(rating.getOccurredAt());
        return KeyValue.pair(LocalDay.key(rating.getCommuneCode(), day), change);
    }

    private DayFigures sum(DayFigures sum, DayFigures change) {
        sum.add(change);
        progress.summed();
        return sum;
    }
}
