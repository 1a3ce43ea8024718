package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.schemas.Topics;
import java.io.Serializable;
import java.util.Map;

/** How the raw records of a job are read; travels with the job. */
public sealed interface Decoding extends Serializable {
    /** The decoders by the records' topic; null stands for every other one. */
    Map<String, FeedDecoder> decoders(UnitTree units);

    /** The decoder of a topic. */
    static FeedDecoder of(Map<String, FeedDecoder> decoders, String topic) {
        FeedDecoder decoder = decoders.get(topic);
        return decoder == null ? decoders.get(ANY) : decoder;
    }

    /** The key of the decoder for whatever has none of its own. */
    String ANY = "";

    /** The Avro records of the input topics. */
    record Kafka() implements Decoding {
        @Override
        public Map<String, FeedDecoder> decoders(UnitTree units) {
            StatelessChecks checks = new StatelessChecks(units, StatelessChecks.NO_END);
            return Map.of(
                    Topics.DOSSIER_EVENTS, new AvroFeedDecoder(Topic.DOSSIER, checks),
                    Topics.RATING_EVENTS, new AvroFeedDecoder(Topic.RATING, checks),
                    Topics.FEED_HEARTBEATS, new AvroFeedDecoder(Topic.HEARTBEAT, checks));
        }
    }

    /**
     * The lines of an event file.
     *
     * @param until the replay's end, exclusive, epoch milliseconds
     */
    record EventFile(long until) implements Decoding {
        @Override
        public Map<String, FeedDecoder> decoders(UnitTree units) {
            return Map.of(ANY, new JsonFeedDecoder(new StatelessChecks(units, until)));
        }
    }
}
