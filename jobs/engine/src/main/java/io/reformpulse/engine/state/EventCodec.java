package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;

/**
 * Events inside other values. What the value's key or its previous event tells is not repeated.
 *
 * <p>Dossier event: type (low 4 bits), 0x10 voided, 0x20 replaces, 0x40 due, 0x80 another procedure
 * than before; channel (low 2 bits, 0 none), officer (0x04 as before, 0x08 told); id, occurredAt
 * since the one before, then what the bits announce: replaces, dueAt since occurredAt, procedure,
 * officer.
 *
 * <p>Rating: score (low 3 bits), channel (next 3), 0x40 voided, 0x80 replaces; id, occurredAt since
 * the one before, replaces, procedure (nullable), device (nullable).
 */
final class EventCodec {
    private static final EventType[] TYPES = EventType.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final RatingChannel[] RATING_CHANNELS = RatingChannel.values();
    private static final int VOIDED = 0x10;
    private static final int REPLACES = 0x20;
    private static final int DUE = 0x40;
    private static final int OTHER_PROCEDURE = 0x80;
    private static final int SAME_OFFICER = 0x04;
    private static final int OFFICER = 0x08;
    private static final int RATING_VOIDED = 0x40;
    private static final int RATING_REPLACES = 0x80;

    private final String communeCode;
    private final String dossierId;
    private long occurredAt;
    private String procedureCode;
    private String officerId;

    /**
     * Begins a run of events.
     *
     * @param dossierId null for ratings without one
     * @param occurredAt what the first event's time is told against
     */
    EventCodec(String communeCode, String dossierId, long occurredAt) {
        this.communeCode = communeCode;
        this.dossierId = dossierId;
        this.occurredAt = occurredAt;
    }

    void write(DossierEvent event, ByteWriter out) {
        boolean otherProcedure = !event.procedureCode().equals(procedureCode);
        boolean sameOfficer = event.officerId() != null && event.officerId().equals(officerId);
        out.writeByte(
                event.type().ordinal()
                        | (event.voided() ? VOIDED : 0)
                        | (event.replaces() != null ? REPLACES : 0)
                        | (event.dueAt() != null ? DUE : 0)
                        | (otherProcedure ? OTHER_PROCEDURE : 0));
        int channel = event.channel() == null ? 0 : event.channel().ordinal() + 1;
        int officer = sameOfficer ? SAME_OFFICER : event.officerId() != null ? OFFICER : 0;
        out.writeByte(channel | officer);
        PackedId.write(out, event.eventId(), dossierId);
        out.writeSigned(event.occurredAt() - occurredAt);
        if (event.replaces() != null) {
            PackedId.write(out, event.replaces(), dossierId);
        }
        if (event.dueAt() != null) {
            out.writeSigned(event.dueAt() - event.occurredAt());
        }
        if (otherProcedure) {
            out.writeText(event.procedureCode());
        }
        if (officer == OFFICER) {
            out.writeText(event.officerId());
        }
        remember(event.occurredAt(), event.procedureCode(), event.officerId());
    }

    DossierEvent readDossierEvent(ByteReader in) {
        int bits = in.readByte();
        int more = in.readByte();
        String eventId = PackedId.read(in, dossierId);
        long at = occurredAt + in.readSigned();
        String replaces = (bits & REPLACES) != 0 ? PackedId.read(in, dossierId) : null;
        Long dueAt = (bits & DUE) != 0 ? at + in.readSigned() : null;
        String procedure = (bits & OTHER_PROCEDURE) != 0 ? in.readCode() : procedureCode;
        String officer = null;
        if ((more & SAME_OFFICER) != 0) {
            officer = officerId;
        } else if ((more & OFFICER) != 0) {
            officer = in.readCode();
        }
        remember(at, procedure, officer);
        int channel = more & 3;
        return new DossierEvent(
                eventId,
                replaces,
                (bits & VOIDED) != 0,
                dossierId,
                communeCode,
                procedure,
                TYPES[bits & 0xF],
                at,
                dueAt,
                channel == 0 ? null : CHANNELS[channel - 1],
                officer);
    }

    void write(RatingEvent event, ByteWriter out) {
        out.writeByte(
                event.score()
                        | event.channel().ordinal() << 3
                        | (event.voided() ? RATING_VOIDED : 0)
                        | (event.replaces() != null ? RATING_REPLACES : 0));
        PackedId.write(out, event.eventId(), dossierId);
        out.writeSigned(event.occurredAt() - occurredAt);
        if (event.replaces() != null) {
            PackedId.write(out, event.replaces(), dossierId);
        }
        out.writeNullable(event.procedureCode());
        out.writeNullable(event.deviceId());
        occurredAt = event.occurredAt();
    }

    RatingEvent readRatingEvent(ByteReader in) {
        int bits = in.readByte();
        String eventId = PackedId.read(in, dossierId);
        occurredAt += in.readSigned();
        String replaces = (bits & RATING_REPLACES) != 0 ? PackedId.read(in, dossierId) : null;
        return new RatingEvent(
                eventId,
                replaces,
                (bits & RATING_VOIDED) != 0,
                communeCode,
                dossierId,
                in.readNullableCode(),
                bits & 7,
                RATING_CHANNELS[bits >> 3 & 7],
                occurredAt,
                in.readNullableCode());
    }

    private void remember(long at, String procedure, String officer) {
        occurredAt = at;
        procedureCode = procedure;
        officerId = officer == null ? officerId : officer;
    }
}
