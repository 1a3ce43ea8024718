package io.reformpulse.engine.publish;

/**
 * A record on its way to an output topic, encoded once.
 *
 * @param partition that it must go to; -1 where the key decides
 * @param value null for a tombstone
 * @param generation the first part of its revision
 * @param epoch the second part of its revision
 */
public record Outbound(int partition, byte[] key, byte[] value, long generation, long epoch) {
    /** No partition is asked for. */
    public static final int ANY_PARTITION = -1;

    /** The partition of all rows of a scope, the same for ever while the partitions are. */
    public static int partitionOf(String scopeCode, int partitions) {
        // Spread as Java's own hash maps do: codes of one length differ in their low bits only.
        int hash = scopeCode.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), partitions);
    }
}
