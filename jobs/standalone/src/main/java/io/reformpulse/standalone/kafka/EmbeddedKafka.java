package io.reformpulse.standalone.kafka;

import io.reformpulse.standalone.Failure;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker in this JVM (KRaft, its own controller), reachable from this machine only. Its
 * folder outlives it: a later start finds the same topics, records and ports.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** The largest record it takes, in bytes. */
    public static final int LARGEST_RECORD = 32 << 20;

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /** Starts on a folder, which is prepared the first time. */
    public static EmbeddedKafka start(Path dir) {
        try {
            Path log = dir.resolve("log");
            if (!LogFolder.isFormatted(log)) {
                LogFolder.format(log, NODE, Uuid.randomUuid().toString());
            }
            BrokerPorts ports = BrokerPorts.keptIn(dir.resolve("ports.properties"));
            KafkaConfig config =
                    new KafkaConfig(BrokerSettings.of(log, NODE, List.of(ports)), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, "127.0.0.1:" + ports.broker());
        } catch (Exception e) {
            throw Failure.failed(
                    "The embedded Kafka did not start in "
                            + dir
                            + " ("
                            + e.getMessage()
                            + "); if the folder is damaged, start with another --data.",
                    e);
        }
    }

    /** HOST:PORT for clients. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Stops and waits until all is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
