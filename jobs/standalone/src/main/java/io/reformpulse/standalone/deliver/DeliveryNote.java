package io.reformpulse.standalone.deliver;

/**
 * How it goes with deliveries, since this process started.
 *
 * @param delivered messages that were accepted
 * @param dead messages that became dead letters
 * @param problem a sentence, or null if there is none
 */
public record DeliveryNote(long delivered, long dead, String problem) {}
