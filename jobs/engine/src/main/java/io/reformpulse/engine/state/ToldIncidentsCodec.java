package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.incident.ToldIncident;
import java.util.ArrayList;
import java.util.List;

/**
 * What was told of one case, by rule.
 *
 * <p>Version 1: version; the number; of each the rule's id and version, status, startedAt, since
 * after it, severity, stage, revision.
 */
final class ToldIncidentsCodec {
    private static final int VERSION = 1;
    private static final ToldIncident.Status[] STATUSES = ToldIncident.Status.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private ToldIncidentsCodec() {}

    static void write(List<ToldIncident> told, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeVar(told.size());
        for (ToldIncident incident : told) {
            out.writeText(incident.ruleId());
            out.writeVar(incident.ruleVersion());
            out.writeByte(incident.status().ordinal());
            out.writeSigned(incident.startedAt());
            out.writeSigned(incident.since() - incident.startedAt());
            out.writeByte(incident.severity().ordinal());
            out.writeVar(incident.stage());
            out.writeVar(incident.revision());
        }
    }

    static List<ToldIncident> read(byte[] bytes) {
        return StoredBytes.read(
                "What was told of a case", VERSION, bytes, ToldIncidentsCodec::readWhole);
    }

    private static List<ToldIncident> readWhole(ByteReader in) {
        int count = in.readSize();
        List<ToldIncident> told = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String ruleId = in.readText();
            int ruleVersion = in.readCount();
            ToldIncident.Status status = STATUSES[in.readByte()];
            long startedAt = in.readSigned();
            told.add(
                    new ToldIncident(
                            ruleId,
                            ruleVersion,
                            status,
                            startedAt,
                            startedAt + in.readSigned(),
                            SEVERITIES[in.readByte()],
                            in.readCount(),
                            in.readCount()));
        }
        return told;
    }
}
