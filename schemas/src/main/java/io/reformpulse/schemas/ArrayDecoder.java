package io.reformpulse.schemas;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding read from one array. Unlike Avro's own decoder it allocates nothing for a
 * length that the array cannot hold, and refuses text that is not UTF-8.
 */
final class ArrayDecoder extends Decoder {
    private final byte[] bytes;
    private int position;

    ArrayDecoder(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int remaining() {
        return bytes.length - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        byte b = next();
        if (b != 0 && b != 1) {
            throw new AvroRuntimeException("a boolean is 0 or 1, but is " + b);
        }
        return b == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new AvroRuntimeException("an int is out of range: " + value);
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = next();
            zigzag |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new AvroRuntimeException("a number has more than 10 bytes");
    }

    @Override
    public float readFloat() throws IOException {
        return ByteBuffer.wrap(bytes, take(Float.BYTES), Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return ByteBuffer.wrap(bytes, take(Double.BYTES), Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getDouble();
    }

    @Override
    public String readString() throws IOException {
        int length = readLength();
        int start = take(length);
        for (int i = start; i < start + length; i++) {
            if (bytes[i] < 0) {
                return strictText(start, length);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    private String strictText(int start, int length) throws IOException {
        CharBuffer text =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, start, length));
        return text.toString();
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public void skipString() throws IOException {
        take(readLength());
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        int length = readLength();
        byte[] copy = new byte[length];
        System.arraycopy(bytes, take(length), copy, 0, length);
        return ByteBuffer.wrap(copy);
    }

    @Override
    public void skipBytes() throws IOException {
        take(readLength());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        System.arraycopy(bytes, take(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        take(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        long items = readLong();
        if (items < 0) {
            // A negative count is followed by the block's length in bytes.
            readLength();
            items = -items;
        }
        // No item of ours is empty, so each takes a byte at least.
        return bounded(items);
    }

    @Override
    public long arrayNext() throws IOException {
        return readArrayStart();
    }

    @Override
    public long skipArray() throws IOException {
        long items = readLong();
        while (items < 0) {
            take(readLength());
            items = readLong();
        }
        return bounded(items);
    }

    @Override
    public long readMapStart() throws IOException {
        return readArrayStart();
    }

    @Override
    public long mapNext() throws IOException {
        return readArrayStart();
    }

    @Override
    public long skipMap() throws IOException {
        return skipArray();
    }

    private int readLength() throws IOException {
        return (int) bounded(readLong());
    }

    private long bounded(long length) throws IOException {
        if (length < 0 || length > remaining()) {
            throw new EOFException(
                    "a length of "
                            + length
                            + " is claimed, but "
                            + remaining()
                            + " bytes are left");
        }
        return length;
    }

    private int take(int length) throws IOException {
        if (length > remaining()) {
            throw new EOFException(length + " bytes are due, but " + remaining() + " are left");
        }
        int start = position;
        position += length;
        return start;
    }

    private byte next() throws IOException {
        if (position == bytes.length) {
            throw new EOFException("the bytes end early");
        }
        return bytes[position++];
    }
}
