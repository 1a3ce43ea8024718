package io.reformpulse.standalone.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.present.RoomTime;
import io.reformpulse.controlroom.server.ControlRoomSettings;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to be seen without any Kafka. */
class RoomKeeperTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir Path dir;

    @Test
    void withoutAWishThereIsNone() {
        try (RoomKeeper keeper = new RoomKeeper(null)) {
            assertThat(keeper.look()).isNull();
        }
    }

    @Test
    void itsAddressIsTold() {
        try (RoomKeeper keeper = new RoomKeeper(() -> settings(0))) {
            assertThat(words(keeper)).startsWith("Control room: http://localhost:");
        }
    }

    @Test
    void aTakenPortIsSaidAndNothingElseHappens() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                RoomKeeper keeper = new RoomKeeper(() -> settings(taken.getLocalPort()))) {
            assertThat(words(keeper))
                    .startsWith("There is no control room: ")
                    .contains("port " + taken.getLocalPort(), "--port");
        }
    }

    private static String words(RoomKeeper keeper) {
        Awaitility.await().atMost(PATIENCE).until(() -> keeper.look() != null);
        return keeper.look();
    }

    private ControlRoomSettings settings(int port) {
        return new ControlRoomSettings(
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                RoomFiles.place(ReferenceChoice.files(null)),
                "127.0.0.1",
                port,
                DatabaseSettings.inFolder(dir),
                null,
                List.of(),
                RoomTime.LIVE,
                InstantSource.system());
    }
}
