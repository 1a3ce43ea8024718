package io.reformpulse.standalone.kafka;

import io.reformpulse.schemas.TopicSettings;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that a Kafka has the product's topics. */
public final class TopicSetup {
    private static final Set<String> FEEDS =
            Set.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);

    private TopicSetup() {}

    /**
     * Creates those that are missing, to stamp records with the time at which they arrive.
     *
     * @param partitions of each topic that is created
     * @return the names of those that were there before
     */
    public static Set<String> forArrivals(String bootstrap, int partitions) {
        try (Reach reach = Reach.kafka(bootstrap)) {
            Set<String> existing = existing(reach);
            createMissing(reach, existing, partitions, TopicSettings::config);
            return existing;
        }
    }

    /**
     * Creates those that are missing, fit for records that carry a simulated time.
     *
     * @param partitions of each topic that is created
     * @return the names of those that were there before
     */
    public static Set<String> forSimulation(String bootstrap, int partitions) {
        try (Reach reach = Reach.kafka(bootstrap)) {
            Set<String> existing = existing(reach);
            refuseOwnTimes(reach, existing);
            createMissing(reach, existing, partitions, TopicSetup::simulated);
            return existing;
        }
    }

    private static Set<String> existing(Reach reach) {
        return reach.ask(admin -> admin.listTopics().names().get());
    }

    private static void createMissing(
            Reach reach,
            Set<String> existing,
            int partitions,
            Function<TopicSettings, Map<String, String>> config) {
        List<NewTopic> missing = new ArrayList<>();
        for (TopicSettings topic : TopicSettings.all()) {
            if (!existing.contains(topic.topic())) {
                missing.add(
                        new NewTopic(topic.topic(), Optional.of(partitions), Optional.empty())
                                .configs(config.apply(topic)));
            }
        }
        reach.ask(admin -> create(admin, missing));
    }

    /** Arrival is in the record, in a year of its own: no age may cost it its place. */
    private static Map<String, String> simulated(TopicSettings topic) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        config.put(
                TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        if (FEEDS.contains(topic.topic())) {
            config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        }
        return config;
    }

    private static Void create(Admin admin, List<NewTopic> missing)
            throws ExecutionException, InterruptedException {
        for (Map.Entry<String, KafkaFuture<Void>> one :
                admin.createTopics(missing).values().entrySet()) {
            try {
                one.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return null;
    }

    private static void refuseOwnTimes(Reach reach, Set<String> existing) {
        List<ConfigResource> feeds = new ArrayList<>();
        for (String topic : FEEDS) {
            if (existing.contains(topic)) {
                feeds.add(new ConfigResource(ConfigResource.Type.TOPIC, topic));
            }
        }
        Map<ConfigResource, Config> configs =
                reach.ask(admin -> admin.describeConfigs(feeds).all().get());
        configs.forEach(
                (topic, config) -> {
                    String type = config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).value();
                    if (!type.equals("CreateTime")) {
                        throw Failure.usage(
                                "The topic "
                                        + topic.name()
                                        + " of that Kafka stamps records with its own time ("
                                        + type
                                        + "), so a simulated workload would lose its dates there;"
                                        + " use a Kafka without that topic, or leave --kafka out.");
                    }
                });
    }
}
