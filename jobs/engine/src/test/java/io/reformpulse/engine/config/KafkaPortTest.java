package io.reformpulse.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** A port that answers one client with given bytes stands for a Kafka. */
class KafkaPortTest {
    private static final byte[] UNEXPECTED_MESSAGE = {0x15, 3, 3, 0, 2, 2, 10};
    private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    private static final byte[] NOTHING = {};

    @Test
    void whoSpeaksWithoutTlsIsToldThatThePortTakesTlsOnly() throws Exception {
        assertThat(objection(UNEXPECTED_MESSAGE, null))
                .contains("takes TLS only", "security.protocol is PLAINTEXT", "PULSE_CONFIG")
                .endsWith(".");
        assertThat(objection(UNEXPECTED_MESSAGE, "SASL_PLAINTEXT")).contains("SASL_PLAINTEXT");
    }

    @Test
    void aKafkaWithoutTlsAndAPortThatHangsUpAreLeftToTheClient() throws Exception {
        assertThat(objection(API_VERSIONS, null)).isNull();
        assertThat(objection(NOTHING, null)).isNull();
    }

    @Test
    void whoSpeaksTlsDoesNotAsk() {
        assertThat(KafkaPort.objection("nowhere.invalid:1", "SASL_SSL")).isNull();
        assertThat(KafkaPort.objection("nowhere.invalid:1", "SSL")).isNull();
    }

    @Test
    void whatIsNoAddressIsLeftToTheClient() {
        assertThat(KafkaPort.objection("nonsense,127.0.0.1:99999", null)).isNull();
    }

    private static String objection(byte[] answer, String protocol) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread kafka = new Thread(() -> answerOnce(server, answer));
            kafka.start();
            String objection = KafkaPort.objection("127.0.0.1:" + server.getLocalPort(), protocol);
            kafka.join();
            return objection;
        }
    }

    private static void answerOnce(ServerSocket server, byte[] answer) {
        try (Socket client = server.accept()) {
            client.getInputStream().readNBytes(14);
            client.getOutputStream().write(answer);
        } catch (IOException e) {
            throw new AssertionError("The client left.", e);
        }
    }
}
