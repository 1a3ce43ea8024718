package io.reformpulse.simulators.wire;

import io.reformpulse.schemas.Topics;
import java.util.Arrays;

/**
 * Bytes that are no event, sent where dossiers are expected and under no key of their own.
 *
 * @param id only orders it; it is nowhere in the bytes
 * @param communeCode which feed sends it; nowhere in the bytes either
 */
public record NoiseMessage(String id, String communeCode, byte[] value) implements Message {
    @Override
    public String topic() {
        return Topics.DOSSIER_EVENTS;
    }

    @Override
    public String key() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoiseMessage noise
                && id.equals(noise.id)
                && communeCode.equals(noise.communeCode)
                && Arrays.equals(value, noise.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
