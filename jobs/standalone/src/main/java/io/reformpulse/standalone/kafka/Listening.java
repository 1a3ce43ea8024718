package io.reformpulse.standalone.kafka;

import io.reformpulse.engine.config.KafkaPort;
import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * Whether anything listens where a Kafka should be. Kafka's clients try a wrong address again until
 * their patience ends; a user who mistyped one should not have to wait for that.
 */
public final class Listening {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_PORT = 65_535;
    private static final String SECURITY_PROTOCOL = "security.protocol";

    private Listening() {}

    /**
     * @param bootstrap HOST:PORT, several by commas
     * @throws Failure if it is no address, none of them takes a connection, or they take TLS only
     *     and this program speaks without
     */
    public static void check(String bootstrap) {
        connect(bootstrap);
        Object protocol = ClientSettings.of(bootstrap).get(SECURITY_PROTOCOL);
        String objection = KafkaPort.objection(bootstrap, protocol);
        if (objection != null) {
            throw Failure.unreachable(objection, null);
        }
    }

    private static void connect(String bootstrap) {
        IOException last = null;
        for (InetSocketAddress address : addresses(bootstrap)) {
            try (Socket socket = new Socket()) {
                socket.connect(address, PATIENCE_MILLIS);
                return;
            } catch (UnknownHostException e) {
                last = new IOException("no such host is known", e);
            } catch (IOException e) {
                last = e;
            }
        }
        throw Failure.unreachable(
                "Kafka at "
                        + bootstrap
                        + " does not answer ("
                        + last.getMessage()
                        + "); is it running, and is that its address?",
                last);
    }

    private static List<InetSocketAddress> addresses(String bootstrap) {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String one : bootstrap.split(",")) {
            String host = Utils.getHost(one.trim());
            Integer port = Utils.getPort(one.trim());
            if (host == null || port == null || port > LARGEST_PORT) {
                throw Failure.usage("\"" + one + "\" is no address of a Kafka; write HOST:PORT.");
            }
            addresses.add(new InetSocketAddress(host, port));
        }
        return addresses;
    }
}
