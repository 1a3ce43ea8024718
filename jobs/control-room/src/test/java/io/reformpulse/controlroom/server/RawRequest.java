package io.reformpulse.controlroom.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A request as its bytes, as no well-behaved client would send it. */
final class RawRequest {
    private RawRequest() {}

    /** Sends it and reads the answer to its end. */
    static String answer(RoomRig rig, String request) throws IOException {
        return answer(rig, request.getBytes(StandardCharsets.UTF_8));
    }

    static String answer(RoomRig rig, byte[] request) throws IOException {
        return answer(rig, request, false);
    }

    /** The same of bytes after which no more can come, so that the server waits for none. */
    static String answerToLast(RoomRig rig, byte[] request) throws IOException {
        return answer(rig, request, true);
    }

    private static String answer(RoomRig rig, byte[] request, boolean isLast) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", rig.port())) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                if (isLast) {
                    socket.shutdownOutput();
                }
            } catch (SocketException e) {
                // It was answered before all was sent.
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketException e) {
            // The server ended it at once.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** The line and the headers of a request that ends its connection. */
    static String head(String line, String... headers) {
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString();
    }
}
