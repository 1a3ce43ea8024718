package io.reformpulse.engine.wire;

import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.schemas.RejectedEvent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Rejections as they go to {@code rejected-events}: with the whole record where it is small, else
 * with its beginning, its length and its SHA-256.
 */
public final class RejectedEvents {
    private static final int LARGEST_WHOLE_BYTES = 256 << 10;
    private static final int BEGINNING_BYTES = 64 << 10;

    private RejectedEvents() {}

    /** Whether a record is too large to go along whole and must be kept elsewhere. */
    public static boolean isTruncated(byte[] raw) {
        return raw.length > LARGEST_WHOLE_BYTES;
    }

    /**
     * @param storedAs where the whole record is kept if it is truncated; null if it is not
     */
    public static RejectedEvent of(Rejection rejection, String storedAs) {
        Provenance provenance = rejection.provenance();
        byte[] raw = provenance.raw();
        return new RejectedEvent(
                rejection.reason().name(),
                rejection.message(),
                rejection.communeCode(),
                kept(rejection),
                (long) raw.length,
                isTruncated(raw) ? sha256(raw) : null,
                storedAs,
                provenance.topic(),
                provenance.partition(),
                provenance.offset(),
                rejection.arrivedAt(),
                rejection.records());
    }

    /** The SHA-256 of a record in hexadecimal. */
    public static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256, but this one has not.", e);
        }
    }

    private static ByteBuffer kept(Rejection rejection) {
        byte[] raw = rejection.provenance().raw();
        if (rejection.reason() == RejectReason.NEVER_RECEIVED) {
            return null;
        }
        return ByteBuffer.wrap(raw, 0, isTruncated(raw) ? BEGINNING_BYTES : raw.length);
    }
}
