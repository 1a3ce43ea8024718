package io.reformpulse.standalone.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Kafka's settings for small brokers of this machine, each its own controller too. */
public final class BrokerSettings {
    static final String CONTROLLER = "CONTROLLER";

    /** Copies of each record where there are as many brokers. */
    private static final int MOST_COPIES = 3;

    private BrokerSettings() {}

    /**
     * The settings of one broker, which forgets nothing.
     *
     * @param log its folder, nobody else's
     * @param node its number, from 1 on
     * @param all the ports of each broker of this Kafka, by their numbers
     */
    public static Map<String, String> of(Path log, int node, List<BrokerPorts> all) {
        Map<String, String> settings = new TreeMap<>();
        BrokerPorts ports = all.get(node - 1);
        String broker = "BROKER://127.0.0.1:" + ports.broker();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(node));
        settings.put("controller.quorum.voters", voters(all));
        settings.put("listeners", broker + ",CONTROLLER://127.0.0.1:" + ports.controller());
        settings.put("advertised.listeners", broker);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("log.dirs", log.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(EmbeddedKafka.LARGEST_RECORD));
        settings.put(
                "socket.request.max.bytes", Integer.toString(4 * EmbeddedKafka.LARGEST_RECORD));
        // Simulated records carry dates of any year: no age may cost one its place in the log.
        settings.put("log.retention.ms", "-1");
        settings.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        copies(settings, Math.min(MOST_COPIES, all.size()));
        small(settings);
        return settings;
    }

    private static String voters(List<BrokerPorts> all) {
        StringJoiner voters = new StringJoiner(",");
        for (int node = 1; node <= all.size(); node++) {
            voters.add(node + "@127.0.0.1:" + all.get(node - 1).controller());
        }
        return voters.toString();
    }

    /** As many copies, of which a majority must have what counts as written. */
    private static void copies(Map<String, String> settings, int copies) {
        String all = Integer.toString(copies);
        String majority = Integer.toString(copies / 2 + 1);
        settings.put("default.replication.factor", all);
        settings.put("min.insync.replicas", majority);
        settings.put("offsets.topic.replication.factor", all);
        settings.put("transaction.state.log.replication.factor", all);
        settings.put("transaction.state.log.min.isr", majority);
        settings.put("share.coordinator.state.topic.replication.factor", all);
        settings.put("share.coordinator.state.topic.min.isr", majority);
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("transaction.max.timeout.ms", "3600000");
    }

    private static void small(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
    }
}
