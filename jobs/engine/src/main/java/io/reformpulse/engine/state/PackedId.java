package io.reformpulse.engine.state;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An event id in few bytes. The low two bits of a number tell the form: 0 text and 2 the text after
 * the dossier's id, both with their length in the higher bits; 1 a canonical UUID in 16 bytes; 3
 * null.
 */
final class PackedId {
    private static final int TEXT = 0;
    private static final int UUID_FORM = 1;
    private static final int SUFFIX = 2;
    private static final int NULL = 3;
    private static final int UUID_LENGTH = 36;

    private PackedId() {}

    static void write(ByteWriter out, String id, String dossierId) {
        if (id == null) {
            out.writeVar(NULL);
            return;
        }
        if (isCanonicalUuid(id)) {
            UUID uuid = UUID.fromString(id);
            out.writeVar(UUID_FORM);
            out.writeFixed(uuid.getMostSignificantBits());
            out.writeFixed(uuid.getLeastSignificantBits());
            return;
        }
        boolean suffix = dossierId != null && !dossierId.isEmpty() && id.startsWith(dossierId);
        String text = suffix ? id.substring(dossierId.length()) : id;
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeVar((long) utf8.length << 2 | (suffix ? SUFFIX : TEXT));
        for (byte each : utf8) {
            out.writeByte(each);
        }
    }

    static String read(ByteReader in, String dossierId) {
        long form = in.readVar();
        int length = Math.toIntExact(form >>> 2);
        return switch ((int) (form & 3)) {
            case TEXT -> in.text(length);
            case UUID_FORM -> new UUID(in.readFixed(), in.readFixed()).toString();
            case SUFFIX -> dossierId + in.text(length);
            default -> null;
        };
    }

    // Only the form that UUID itself prints: lower case, four dashes.
    private static boolean isCanonicalUuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (dash ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }
}
