package io.reformpulse.controlroom.feed;

import java.util.Map;
import java.util.function.LongSupplier;

/** Everything a control room follows in Kafka, until it is closed. */
public final class Feed implements AutoCloseable {
    private final TopicFollower figures;
    private final TopicFollower arrivals;

    /**
     * @param client settings of a Kafka client, by Kafka's names; bootstrap.servers at least
     * @param asOf of the figures told so far, epoch milliseconds; MIN_VALUE while there are none
     */
    public Feed(Map<String, Object> client, FeedListener listener, LongSupplier asOf) {
        arrivals =
                new TopicFollower(
                        "control-room-arrivals",
                        client,
                        new ArrivalTopics(listener, asOf),
                        listener);
        figures =
                new TopicFollower(
                        "control-room-figures",
                        client,
                        new FigureTopics(listener, arrivals::start),
                        listener);
    }

    /** Begins to read; dossiers and arrivals once the figures are known. */
    public void start() {
        figures.start();
    }

    @Override
    public void close() {
        figures.close();
        arrivals.close();
    }
}
