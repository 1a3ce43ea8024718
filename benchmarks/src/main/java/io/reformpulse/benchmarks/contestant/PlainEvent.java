package io.reformpulse.benchmarks.contestant;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the peers on Flink need of an event of either topic; a POJO of Flink's. */
public final class PlainEvent {
    /** Null for a rating. */
    public String type;

    public String commune;
    public String dossier;
    public long at;
    public long due;
    public int score;

    static KafkaSource<PlainEvent> source(String bootstrap) {
        return KafkaSource.<PlainEvent>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(FeedEnds.TOPICS)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new Decoder())
                .build();
    }

    private static final class Decoder implements KafkaRecordDeserializationSchema<PlainEvent> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<PlainEvent> out)
                throws IOException {
            try {
                boolean isDossier = record.topic().equals(Topics.DOSSIER_EVENTS);
                out.collect(isDossier ? dossier(record.value()) : rating(record.value()));
            } catch (NotDecodable e) {
                throw new IOException("A record of the plain year cannot be read", e);
            }
        }

        private static PlainEvent dossier(byte[] value) throws NotDecodable {
            DossierEvent event = SingleObject.DOSSIER_EVENT.decode(value);
            PlainEvent plain = new PlainEvent();
            plain.type = event.getType().name();
            plain.commune = event.getCommuneCode();
            plain.dossier = event.getDossierId();
            plain.at = event.getOccurredAt();
            plain.due = event.getDueAt() == null ? 0 : event.getDueAt();
            return plain;
        }

        private static PlainEvent rating(byte[] value) throws NotDecodable {
            RatingEvent event = SingleObject.RATING_EVENT.decode(value);
            PlainEvent plain = new PlainEvent();
            plain.commune = event.getCommuneCode();
            plain.dossier = event.getDossierId();
            plain.at = event.getOccurredAt();
            plain.score = event.getScore();
            return plain;
        }

        @Override
        public TypeInformation<PlainEvent> getProducedType() {
            return TypeInformation.of(PlainEvent.class);
        }
    }
}
