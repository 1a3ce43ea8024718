package io.reformpulse.standalone.chaos.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final int GLANCE_MILLIS = 50;
    private static final int PATIENCE_MILLIS = 10_000;

    private ServerSocket target;
    private Relay relay;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        relay = new Relay(target.getLocalPort(), new Random(1));
        near = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        near.setSoTimeout(PATIENCE_MILLIS);
        far = target.accept();
        far.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
        relay.close();
        target.close();
    }

    @Test
    void whatIsSentComesToTheOtherEndBothWays() throws IOException {
        near.getOutputStream().write(1);
        assertThat(far.getInputStream().read()).isEqualTo(1);
        far.getOutputStream().write(2);
        assertThat(near.getInputStream().read()).isEqualTo(2);
        relay.slow();
        near.getOutputStream().write(3);
        assertThat(far.getInputStream().read()).isEqualTo(3);
    }

    @Test
    void whatIsSentWhileItIsCutComesOnceItIsHealedOnTheSameConnection() throws IOException {
        relay.cut();
        near.getOutputStream().write(1);
        far.setSoTimeout(GLANCE_MILLIS);
        assertThatThrownBy(() -> far.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);
        relay.heal();
        far.setSoTimeout(PATIENCE_MILLIS);
        assertThat(far.getInputStream().read()).isEqualTo(1);
    }

    @Test
    void whoComesWhileItIsCutIsLedOnOnceItIsHealed() throws IOException {
        relay.cut();
        try (Socket another = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            another.getOutputStream().write(1);
            target.setSoTimeout(GLANCE_MILLIS);
            assertThatThrownBy(() -> target.accept()).isInstanceOf(SocketTimeoutException.class);
            relay.heal();
            target.setSoTimeout(PATIENCE_MILLIS);
            try (Socket led = target.accept()) {
                assertThat(led.getInputStream().read()).isEqualTo(1);
            }
        }
    }

    @Test
    void theEndOfOneSideIsThatOfTheOther() throws IOException {
        near.close();
        assertThat(far.getInputStream().read()).isEqualTo(-1);
    }
}
