package io.reformpulse.engine.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.kafka.common.utils.Utils;

/**
 * What is spoken at a port of Kafka. A client without TLS takes the first bytes of a TLS port's
 * answer for a length of 350 MB and ends for want of memory; no setting of Kafka's clients bounds
 * it. So who would speak without TLS asks here first.
 */
public final class KafkaPort {
    private static final int PATIENCE_MILLIS = 5_000;

    /** ApiVersions 0 of a client without a name: answered before anybody has signed in. */
    private static final byte[] QUESTION = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    /** How a record of TLS begins that says what is wrong: its type and its major version. */
    private static final int TLS_ALERT = 0x15;

    private static final int TLS_MAJOR = 3;

    private KafkaPort() {}

    /**
     * What keeps a client from talking to a Kafka, as a sentence with the remedy.
     *
     * @param bootstrap HOST:PORT, several by commas
     * @param protocol the client's security.protocol; null for Kafka's default
     * @return null if nothing does, or nobody answers
     */
    public static String objection(String bootstrap, Object protocol) {
        String spoken = protocol == null ? "PLAINTEXT" : protocol.toString();
        if (spoken.endsWith("SSL")) {
            return null;
        }
        for (String address : bootstrap.split(",")) {
            if (speaksTls(address.strip())) {
                return "Kafka at "
                        + address.strip()
                        + " takes TLS only, but this program's kafka.client.security.protocol is "
                        + spoken
                        + "; give it the settings of its user by PULSE_CONFIG, such as"
                        + " deploy/kafka/secure/operator.properties.";
            }
        }
        return null;
    }

    private static boolean speaksTls(String address) {
        String host = Utils.getHost(address);
        Integer port = Utils.getPort(address);
        if (host == null || port == null) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(QUESTION);
            InputStream answer = socket.getInputStream();
            return answer.read() == TLS_ALERT && answer.read() == TLS_MAJOR;
        } catch (IOException | IllegalArgumentException nobody) {
            return false; // what Kafka's own client says of it is better
        }
    }
}
