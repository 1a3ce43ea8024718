package io.reformpulse.standalone.doctor;

import io.reformpulse.schemas.TopicSettings;
import io.reformpulse.standalone.kafka.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Whether a Kafka answers and has the product's topics as they should be. */
public final class KafkaCheck {
    private static final String CLEANUP = "cleanup.policy";

    private KafkaCheck() {}

    /**
     * @param source where the address comes from, for the user
     * @throws io.reformpulse.standalone.Failure if it does not answer
     */
    public static List<Finding> look(String bootstrap, String source) {
        List<Finding> findings = new ArrayList<>();
        try (Reach reach = Reach.kafka(bootstrap)) {
            findings.add(
                    Finding.well(
                            "Kafka",
                            bootstrap
                                    + " ("
                                    + source
                                    + "), "
                                    + reach.ask(
                                            admin -> {
                                                DescribeClusterResult cluster =
                                                        admin.describeCluster();
                                                return "cluster %s, brokers: %d, %s"
                                                        .formatted(
                                                                cluster.clusterId().get(),
                                                                cluster.nodes().get().size(),
                                                                version(
                                                                        admin.describeFeatures()
                                                                                .featureMetadata()
                                                                                .get()
                                                                                .finalizedFeatures()));
                                            })));
            topics(reach, findings);
        }
        return findings;
    }

    private static String version(Map<String, FinalizedVersionRange> features) {
        FinalizedVersionRange metadata = features.get("metadata.version");
        return metadata == null
                ? "unknown metadata version"
                : "metadata version " + metadata.maxVersionLevel();
    }

    private static void topics(Reach reach, List<Finding> findings) {
        Set<String> existing = reach.ask(admin -> admin.listTopics().names().get());
        for (TopicSettings wanted : TopicSettings.all()) {
            String subject = "topic " + wanted.topic();
            if (!existing.contains(wanted.topic())) {
                findings.add(Finding.noted(subject, "missing; ./pulse up creates it"));
                continue;
            }
            TopicDescription is =
                    reach.ask(
                            admin ->
                                    admin.describeTopics(List.of(wanted.topic()))
                                            .allTopicNames()
                                            .get()
                                            .get(wanted.topic()));
            String cleanup = config(reach, wanted.topic()).get(CLEANUP).value();
            String text = "%d partitions, %s".formatted(is.partitions().size(), cleanup);
            String should = wanted.config().get(CLEANUP);
            findings.add(
                    cleanup.equals(should)
                            ? Finding.well(subject, text)
                            : Finding.wrong(subject, text + "; set " + CLEANUP + " to " + should));
        }
    }

    private static Config config(Reach reach, String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return reach.ask(
                admin -> admin.describeConfigs(List.of(resource)).all().get().get(resource));
    }
}
