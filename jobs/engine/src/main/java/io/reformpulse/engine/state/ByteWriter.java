package io.reformpulse.engine.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the primitives of all stored values: numbers of variable length, seven bits a byte, low
 * ones first; signed ones zigzag; text as its UTF-8 length and bytes. Reusable, not thread safe.
 */
public final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int size;

    /** Forgets what was written. */
    public ByteWriter reset() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    /** What was written; valid until the next write. */
    public byte[] array() {
        return bytes;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** A number that is usually small and never negative; a negative one takes ten bytes. */
    public void writeVar(long value) {
        ensure(10);
        byte[] out = bytes;
        int at = size;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        out[at++] = (byte) rest;
        size = at;
    }

    public void writeSigned(long value) {
        writeVar((value << 1) ^ (value >> 63));
    }

    /** Eight bytes, high ones first. */
    public void writeFixed(long value) {
        ensure(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Text that is never null. */
    public void writeText(String text) {
        if (!writeAscii(text)) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Text or null: 0, or the length plus one. */
    public void writeNullable(String text) {
        if (text == null) {
            writeByte(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeVar(utf8.length + 1L);
        append(utf8);
    }

    public void writeBytes(byte[] value) {
        writeVar(value.length);
        append(value);
    }

    /** Bytes as they are, without a length. */
    public void append(byte[] value) {
        ensure(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Writes a text that is ASCII, as nearly all are, or nothing. */
    private boolean writeAscii(String text) {
        int length = text.length();
        int before = size;
        writeVar(length);
        ensure(length);
        byte[] out = bytes;
        int from = size;
        for (int i = 0; i < length; i++) {
            char at = text.charAt(i);
            if (at > 0x7F) {
                size = before;
                return false;
            }
            out[from + i] = (byte) at;
        }
        size = from + length;
        return true;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
