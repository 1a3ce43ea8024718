package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProcessIdTest {
    @Test
    void aNumberThatIsAnothersByNowIsNotTouched() throws Exception {
        ProcessId own = ProcessId.of(ProcessHandle.current());
        ProcessId earlier = new ProcessId(own.pid(), own.startedAt() - 60_000);
        assertThat(own.state()).isEqualTo(ProcessId.State.RUNNING);
        assertThat(earlier.state()).isEqualTo(ProcessId.State.ENDED);
        assertThat(earlier.signal(ProcessId.Signal.KILL)).isFalse();
    }

    @Test
    void aProcessIsPausedLetOnAndEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        try {
            ProcessId id = ProcessId.of(process.toHandle());
            id.signal(ProcessId.Signal.STOP);
            await(id, ProcessId.State.PAUSED);
            id.signal(ProcessId.Signal.CONT);
            await(id, ProcessId.State.RUNNING);
            id.signal(ProcessId.Signal.KILL);
            await(id, ProcessId.State.ENDED);
            assertThat(id.signal(ProcessId.Signal.TERM)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void await(ProcessId id, ProcessId.State state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> id.state() == state);
    }
}
