package io.reformpulse.domain.intake;

import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.rating.RatingChannel;
import java.util.HashMap;
import java.util.Map;

/** The words of the enums in records, looked up without an exception for a word not known. */
final class Words {
    private static final Map<String, EventType> TYPES = byName(EventType.values());
    private static final Map<String, Channel> CHANNELS = byName(Channel.values());
    private static final Map<String, RatingChannel> RATING_CHANNELS =
            byName(RatingChannel.values());

    private Words() {}

    /** Null for null or a word not known, as in all three. */
    static EventType type(String word) {
        return TYPES.get(word);
    }

    static Channel channel(String word) {
        return CHANNELS.get(word);
    }

    static RatingChannel ratingChannel(String word) {
        return RATING_CHANNELS.get(word);
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        Map<String, E> byName = new HashMap<>();
        for (E value : values) {
            byName.put(value.name(), value);
        }
        return byName;
    }
}
