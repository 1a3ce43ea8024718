package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.Failure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortChooserTest {
    private final PortChooser chooser = new PortChooser(new Random(1));

    @Test
    void noPortIsGivenTwiceNorOneOfThoseForConnections() {
        Set<Integer> ports = new HashSet<>(chooser.row(0, 200, null));
        assertThat(ports).hasSize(200).allMatch(port -> port >= 15_000 && port < 32_000);
    }

    @Test
    void aNamedPortIsFollowedByTheOthers() {
        int first = chooser.any();
        List<Integer> row = new PortChooser(new Random(2)).row(first, 2, "--kafka-port");
        assertThat(row).containsExactly(first, first + 1);
    }

    @Test
    void aTakenPortIsRefusedWithTheOptionToNameAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> chooser.row(port, 1, "--port"))
                    .isInstanceOf(Failure.class)
                    .hasMessage(
                            "Port "
                                    + port
                                    + " is taken by another program; name another one with --port,"
                                    + " or 0 for any.");
        }
    }
}
