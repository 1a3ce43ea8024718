package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.BeyondLimit;
import java.util.Set;
import org.apache.flink.api.common.state.MapState;

/**
 * The dossiers of one commune beyond the limit in keyed state, an entry for each.
 *
 * <p>Version 1 of an entry: version; how many rules, and their ids.
 */
final class BeyondLimitEntries {
    private static final int VERSION = 1;

    private BeyondLimitEntries() {}

    static void readInto(BeyondLimit beyondLimit, MapState<String, byte[]> state) throws Exception {
        for (var entry : state.entries()) {
            readInto(beyondLimit, entry.getKey(), entry.getValue());
        }
    }

    static void readInto(BeyondLimit beyondLimit, String dossierId, byte[] bytes) {
        StoredBytes.read(
                "A dossier beyond the limit",
                VERSION,
                bytes,
                in -> {
                    for (int left = in.readCount(); left > 0; left--) {
                        beyondLimit.add(in.readText(), dossierId);
                    }
                    return beyondLimit;
                });
    }

    static void write(Set<String> rules, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeVar(rules.size());
        rules.forEach(out::writeText);
    }

    /** Writes the dossiers that changed. */
    static void flush(BeyondLimit beyondLimit, MapState<String, byte[]> state, ByteWriter writer)
            throws Exception {
        for (String dossierId : beyondLimit.takeChanged()) {
            Set<String> rules = beyondLimit.rulesOf(dossierId);
            if (rules.isEmpty()) {
                state.remove(dossierId);
            } else {
                write(rules, writer.reset());
                state.put(dossierId, writer.toBytes());
            }
        }
    }
}
