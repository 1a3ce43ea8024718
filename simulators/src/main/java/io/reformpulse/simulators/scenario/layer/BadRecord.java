package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.workload.Dice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Makes records that must be rejected.
 *
 * @param id of the event, or of the noise
 * @param commune whose feed sends it
 * @param at when it arrives, epoch milliseconds
 */
record BadRecord(String id, String commune, long at) {
    private static final String PROCEDURE = "0.000000";
    private static final String NOWHERE = "99999";
    private static final int HEADER = 10;
    private static final long YEAR_2099 = Instant.parse("2099-01-01T00:00:00Z").toEpochMilli();

    Message of(PoisonKind kind, Dice dice) {
        return switch (kind) {
            case RANDOM_BYTES -> noise(randomBytes(dice));
            case EMPTY -> noise(new byte[0]);
            case CUT_OFF -> noise(cutOff());
            case UNKNOWN_SCHEMA -> noise(unknownSchema());
            case JSON_WITHOUT_TYPE -> noise(jsonWithoutType());
            case BLANK_DOSSIER -> new DossierMessage(step().setDossierId(" ").build());
            case UNKNOWN_STEP -> new DossierMessage(step().setType(EventType.UNKNOWN).build());
            case UNKNOWN_COMMUNE -> new DossierMessage(step().setCommuneCode(NOWHERE).build());
            case BLANK_COMMUNE -> new DossierMessage(step().setCommuneCode("").build());
            case SCORE_0 -> rating(0);
            case SCORE_9 -> rating(9);
            case YEAR_1970 -> happened(0);
            case YEAR_2099 -> happened(YEAR_2099);
            case TEN_MINUTES_AHEAD -> happened(at + Duration.ofMinutes(10).toMillis());
            case TWO_YEARS_OLD -> happened(at - Duration.ofDays(730).toMillis());
            case NEVER_RECEIVED -> happened(at);
        };
    }

    private DossierEvent.Builder step() {
        return DossierEvent.newBuilder()
                .setEventId(id)
                .setDossierId(commune + "-" + id)
                .setCommuneCode(commune)
                .setProcedureCode(PROCEDURE)
                .setType(EventType.IN_PROGRESS)
                .setOccurredAt(at);
    }

    private Message happened(long occurredAt) {
        return new DossierMessage(step().setOccurredAt(occurredAt).build());
    }

    private Message rating(int score) {
        return new RatingMessage(
                RatingEvent.newBuilder()
                        .setEventId(id)
                        .setCommuneCode(commune)
                        .setScore(score)
                        .setChannel(RatingChannel.QR)
                        .setOccurredAt(at)
                        .build());
    }

    private Message noise(byte[] bytes) {
        return new NoiseMessage(id, commune, bytes);
    }

    /** No line ends among them, so that they are one line of an event file; no marker in front. */
    private static byte[] randomBytes(Dice dice) {
        byte[] bytes = new byte[(int) dice.between(16L, 200L)];
        for (int i = 1; i < bytes.length; i++) {
            byte next = (byte) dice.next();
            bytes[i] = next == '\n' || next == '\r' ? 0 : next;
        }
        return bytes;
    }

    /** The header of an event and a text that ends before it is as long as it says. */
    private byte[] cutOff() {
        byte[] cut = Arrays.copyOf(header(), HEADER + 8);
        Arrays.fill(cut, HEADER, cut.length, (byte) 'x');
        return cut;
    }

    /** One byte of the fingerprint flipped. */
    private byte[] unknownSchema() {
        byte[] unknown = cutOff();
        unknown[HEADER - 1] ^= 0x20;
        return unknown;
    }

    private byte[] header() {
        return Arrays.copyOf(SingleObject.DOSSIER_EVENT.encode(step().build()), HEADER);
    }

    private byte[] jsonWithoutType() {
        String line =
                String.format(
                        "{\"kind\":\"dossier\",\"eventId\":\"%s\",\"dossierId\":\"%s-%s\","
                                + "\"communeCode\":\"%s\",\"procedureCode\":\"%s\","
                                + "\"occurredAt\":\"%s\"}",
                        id, commune, id, commune, PROCEDURE, Instant.ofEpochMilli(at));
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
