package io.reformpulse.delivery.figures;

import java.util.Map;

/** What deliveries come to since this process started. */
public interface DeliveryFigures {
    /**
     * For one subscriber.
     *
     * @param delivered messages that were accepted
     * @param retried attempts that repeated an earlier one
     * @param dead messages that became dead letters
     */
    record OfSubscriber(long delivered, long retried, long dead) {}

    /** By the subscribers' names. */
    Map<String, OfSubscriber> bySubscriber();

    /** Why the last attempt failed, by the names of those subscribers whose last one did. */
    Map<String, String> problems();

    /** How many records of the topic are not queued yet. */
    long lag();

    /** How long messages took until they were accepted. */
    Delays delays();

    /** How many records of the topic were no alert events and were passed over. */
    long undecodable();
}
