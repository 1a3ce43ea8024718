package io.reformpulse.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Gzip in one or several parts. Where the JDK's own stream silently ends at bytes that begin no
 * further part, this one fails: a damaged second part must not pass for the end of the file. Zeros
 * are well, with them some tools fill up the last block.
 */
final class GzipMembers extends GZIPInputStream {
    private static final int TRAILER_BYTES = 8;

    private boolean checked;

    GzipMembers(InputStream in, int bufferBytes) throws IOException {
        super(in, bufferBytes);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0 && !checked) {
            checked = true;
            refuseMore();
        }
        return read;
    }

    private void refuseMore() throws IOException {
        // What the inflater has not used: the trailer of the last part and what follows it.
        for (int i = len - inf.getRemaining() + TRAILER_BYTES; i < len; i++) {
            refuseUnlessZero(buf[i]);
        }
        for (int read = in.read(buf); read > 0; read = in.read(buf)) {
            for (int i = 0; i < read; i++) {
                refuseUnlessZero(buf[i]);
            }
        }
    }

    private static void refuseUnlessZero(byte left) throws ZipException {
        if (left != 0) {
            throw new ZipException("what follows its last whole part is not gzip");
        }
    }
}
