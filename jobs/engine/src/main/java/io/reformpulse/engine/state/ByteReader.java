package io.reformpulse.engine.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. */
public final class ByteReader {
    private static final KnownTexts KNOWN = new KnownTexts();

    private final byte[] bytes;
    private final int end;
    private int at;

    public ByteReader(byte[] bytes) {
        this(bytes, bytes.length);
    }

    /** Reads the first bytes of an array. */
    public ByteReader(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    public boolean hasMore() {
        return at < end;
    }

    /** Reads all that is left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return rest;
    }

    public int readByte() {
        return bytes[at++] & 0xFF;
    }

    /**
     * The version every stored value starts with.
     *
     * @throws IllegalStateException if it is newer than the newest known here
     */
    public int readVersion(int newest, String what) {
        int version = readByte();
        if (version < 1 || version > newest) {
            throw new IllegalStateException(
                    what
                            + " was stored in version "
                            + version
                            + ", but this program knows versions 1 to "
                            + newest
                            + "; start it with the release that wrote the state.");
        }
        return version;
    }

    public long readVar() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int readCount() {
        return Math.toIntExact(readVar());
    }

    /** How many parts follow, of which each takes a byte at least; room may be made for them. */
    public int readSize() {
        long size = readVar();
        if (size < 0 || size > end - at) {
            throw new IndexOutOfBoundsException(
                    size + " parts are claimed, but " + (end - at) + " bytes are left");
        }
        return (int) size;
    }

    public long readSigned() {
        long raw = readVar();
        return (raw >>> 1) ^ -(raw & 1);
    }

    public long readFixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | readByte();
        }
        return value;
    }

    public String readText() {
        return text(readCount());
    }

    public String readNullable() {
        int lengthPlusOne = readCount();
        return lengthPlusOne == 0 ? null : text(lengthPlusOne - 1);
    }

    /** A text that is likely to come again, such as a code. */
    public String readCode() {
        return code(readCount());
    }

    /** The same, or null. */
    public String readNullableCode() {
        int lengthPlusOne = readCount();
        return lengthPlusOne == 0 ? null : code(lengthPlusOne - 1);
    }

    private String code(int length) {
        String text = KNOWN.of(bytes, at, length);
        at += length;
        return text;
    }

    String text(int length) {
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public byte[] readBytes() {
        int length = readSize();
        byte[] value = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return value;
    }
}
