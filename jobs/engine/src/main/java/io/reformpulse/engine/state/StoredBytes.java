package io.reformpulse.engine.state;

import java.util.function.Function;

/**
 * Reads stored values whole. Whatever the bytes, the answer is a value that takes up all of them,
 * or an {@link IllegalStateException} whose sentence says what cannot be read and what to do; the
 * heap it takes is a small multiple of their length.
 */
public final class StoredBytes {
    private StoredBytes() {}

    /**
     * Of a value that begins with its version.
     *
     * @param what the value, as the beginning of a sentence
     * @param newest the newest version known here
     * @param layout of all versions, for what follows the number
     */
    public static <V> V read(
            String what, int newest, byte[] bytes, Function<ByteReader, V> layout) {
        return read(
                what,
                bytes,
                in -> {
                    in.readVersion(newest, what);
                    return layout.apply(in);
                });
    }

    /**
     * @param what the value, as the beginning of a sentence
     */
    public static <V> V read(String what, byte[] bytes, Function<ByteReader, V> layout) {
        ByteReader in = new ByteReader(bytes);
        V value;
        try {
            value = layout.apply(in);
        } catch (IllegalStateException e) {
            throw e; // says itself what is wrong
        } catch (RuntimeException e) {
            throw damaged(what, bytes, "cannot be read", e);
        }
        if (in.hasMore()) {
            throw damaged(what, bytes, "ends before its bytes do", null);
        }
        return value;
    }

    private static IllegalStateException damaged(
            String what, byte[] bytes, String trouble, RuntimeException cause) {
        return new IllegalStateException(
                what
                        + ", stored in "
                        + bytes.length
                        + " bytes, "
                        + trouble
                        + ": it was damaged; start the job from an older checkpoint or savepoint.",
                cause);
    }
}
