package io.reformpulse.simulators.wire;

/** What a simulated feed sends: a record of one of the three input topics, or noise. */
public sealed interface Message
        permits DossierMessage, RatingMessage, HeartbeatMessage, NoiseMessage {
    /** Orders messages that arrive at the same instant. */
    String id();

    /** The commune whose feed sends it. */
    String communeCode();

    String topic();

    /** What decides the partition. */
    String key();

    /** The record's value as it goes over the wire. */
    byte[] value();
}
