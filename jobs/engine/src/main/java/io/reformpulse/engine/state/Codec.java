package io.reformpulse.engine.state;

import java.io.Serializable;

/** A fixed, documented layout of one type, its version byte first. Stateless. */
public interface Codec<T> extends Serializable {
    void write(T value, ByteWriter out);

    T read(ByteReader in);
}
