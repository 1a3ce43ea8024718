package io.reformpulse.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.benchmarks.contestant.Contestant;
import org.junit.jupiter.api.Test;

class ClassPathsTest {
    private static final String STREAMS = Contestant.KAFKA_STREAMS.label();

    @Test
    void allButKafkaStreamsHaveThisOne() {
        assertThat(ClassPaths.of(Contestant.FLINK_SQL.label()))
                .isEqualTo(System.getProperty("java.class.path"));
        assertThat(ClassPaths.of(ContestantMain.SERVE))
                .isEqualTo(System.getProperty("java.class.path"));
    }

    @Test
    void kafkaStreamsHasTheOneItIsGiven() {
        System.setProperty(ClassPaths.STREAMS, "/streams/one.jar");
        try {
            assertThat(ClassPaths.of(STREAMS)).isEqualTo("/streams/one.jar");
        } finally {
            System.clearProperty(ClassPaths.STREAMS);
        }
    }

    @Test
    void kafkaStreamsWithoutOneIsRefusedWithTheWayToGiveIt() {
        assertThatThrownBy(() -> ClassPaths.of(STREAMS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ClassPaths.STREAMS)
                .hasMessageEndingWith("start the benchmark with ./pulse bench.");
    }
}
