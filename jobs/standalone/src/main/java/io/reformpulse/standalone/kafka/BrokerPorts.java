package io.reformpulse.standalone.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The two ports of a broker of this machine. */
public record BrokerPorts(int broker, int controller) {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** Those of the last start where they are still free, others where not; kept in the file. */
    static BrokerPorts keptIn(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        }
        int broker = freePort(kept.getProperty("broker"), 0);
        int controller = freePort(kept.getProperty("controller"), broker);
        kept.setProperty("broker", Integer.toString(broker));
        kept.setProperty("controller", Integer.toString(controller));
        try (Writer out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        }
        return new BrokerPorts(broker, controller);
    }

    private static int freePort(String wanted, int taken) throws IOException {
        int port = wanted == null ? 0 : Integer.parseInt(wanted);
        if (port != 0 && port != taken) {
            try (ServerSocket probe = probe(port)) {
                return probe.getLocalPort();
            } catch (IOException inUse) {
                // Another program has it now: any other will do.
            }
        }
        try (ServerSocket probe = probe(0)) {
            int free = probe.getLocalPort();
            return free == taken ? freePort(null, taken) : free;
        }
    }

    private static ServerSocket probe(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(LOOPBACK, port));
        return socket;
    }
}
