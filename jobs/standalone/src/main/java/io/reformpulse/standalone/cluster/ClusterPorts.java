package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.kafka.BrokerPorts;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the processes of a cluster listen, all on loopback but Flink's metrics.
 *
 * @param rest one for each JobManager: Flink's page and REST
 * @param jobManagerMetrics one for each JobManager
 * @param taskManagerMetrics one for each TaskManager
 */
public record ClusterPorts(
        List<BrokerPorts> brokers,
        int zooKeeper,
        List<Integer> rest,
        List<Integer> jobManagerMetrics,
        List<Integer> taskManagerMetrics,
        int deliveryMetrics,
        int controlRoom) {

    /**
     * The ports a user cares for; 0 for any.
     *
     * @param room the control room's
     * @param kafka the first broker's; the others' follow it
     * @param flink the first JobManager's; the standby's follows it
     */
    public record Wishes(int room, int kafka, int flink) {}

    /** Chooses them; fails where a wished one is taken. */
    static ClusterPorts choose(ClusterPlan plan, Wishes wishes, PortChooser chooser) {
        List<Integer> kafka = chooser.row(wishes.kafka(), plan.brokers(), "--kafka-port");
        List<Integer> rest = chooser.row(wishes.flink(), plan.jobManagers(), "--flink-port");
        int room = chooser.row(wishes.room(), 1, "--port").get(0);
        List<BrokerPorts> brokers = new ArrayList<>();
        for (int port : kafka) {
            brokers.add(new BrokerPorts(port, chooser.any()));
        }
        return new ClusterPorts(
                brokers,
                chooser.any(),
                rest,
                chooser.row(0, plan.jobManagers(), null),
                chooser.row(0, plan.taskManagers(), null),
                chooser.any(),
                room);
    }

    /** HOST:PORT of each broker, by commas. */
    String bootstrap() {
        List<String> addresses = new ArrayList<>();
        for (BrokerPorts broker : brokers) {
            addresses.add("127.0.0.1:" + broker.broker());
        }
        return String.join(",", addresses);
    }
}
