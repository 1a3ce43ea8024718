package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.year.PlainYear;
import io.reformpulse.schemas.TopicSettings;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics: the input once, what is put out anew for each run. */
final class Stage {
    /** The peers' rows. */
    static final String TABLE = "bench-table";

    /** From a commune to us. */
    private static final long TRAVEL_MILLIS = 1_000;

    private static final int PARTITIONS = 4;
    private static final long NAP_MILLIS = 100;
    private static final Set<String> FEED =
            Set.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);

    private final String bootstrap;

    Stage(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** HOST:PORT of the broker. */
    String bootstrap() {
        return bootstrap;
    }

    static Properties producer(String bootstrap) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("compression.type", "lz4");
        return settings;
    }

    /**
     * Begins an empty input.
     *
     * @param stamps CreateTime for what has its arrival with it, LogAppendTime for what arrives now
     */
    void newFeed(String stamps) throws Exception {
        List<NewTopic> feed = new ArrayList<>();
        for (NewTopic topic : topics(true)) {
            Map<String, String> config = new HashMap<>(topic.configs());
            config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, stamps);
            feed.add(topic.configs(config));
        }
        try (Admin admin = admin()) {
            delete(admin, FEED);
            create(admin, feed);
        }
    }

    /**
     * Writes the whole input, each event stamped as if it had arrived when it happened: a year that
     * nobody has read.
     *
     * @return how many records there are
     */
    long writeInput(PlainYear year) throws Exception {
        newFeed("CreateTime");
        Properties settings = producer(bootstrap);
        settings.put("linger.ms", "20");
        settings.put("batch.size", "262144");
        ByteArraySerializer bytes = new ByteArraySerializer();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long written = 0;
        try (KafkaProducer<byte[], byte[]> out = new KafkaProducer<>(settings, bytes, bytes)) {
            while (year.hasNext()) {
                PlainYear.Message next = year.next();
                byte[] key = next.key().getBytes(StandardCharsets.UTF_8);
                out.send(
                        new ProducerRecord<>(
                                next.topic(), null, next.at() + TRAVEL_MILLIS, key, next.value()),
                        (stored, error) -> failure.compareAndSet(null, error));
                written++;
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return written;
    }

    /** Empties what runs put out. */
    void clear() throws Exception {
        List<NewTopic> outputs = topics(false);
        try (Admin admin = admin()) {
            delete(admin, outputs.stream().map(NewTopic::name).toList());
            create(admin, outputs);
        }
    }

    private static List<NewTopic> topics(boolean feed) {
        List<NewTopic> topics = new ArrayList<>();
        for (TopicSettings topic : TopicSettings.all()) {
            if (FEED.contains(topic.topic()) == feed) {
                topics.add(topic(topic.topic(), topic.config()));
            }
        }
        if (!feed) {
            topics.add(topic(TABLE, Map.of()));
        }
        return topics;
    }

    private static NewTopic topic(String name, Map<String, String> config) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(config);
    }

    private static void delete(Admin admin, Iterable<String> names) throws Exception {
        Set<String> known = admin.listTopics().names().get();
        List<String> there = new ArrayList<>();
        names.forEach(
                name -> {
                    if (known.contains(name)) {
                        there.add(name);
                    }
                });
        admin.deleteTopics(there).all().get();
    }

    /** A topic deleted a moment ago may still be there. */
    private static void create(Admin admin, List<NewTopic> topics) throws Exception {
        for (NewTopic topic : topics) {
            while (!isCreated(admin, topic)) {
                Thread.sleep(NAP_MILLIS);
            }
        }
    }

    private static boolean isCreated(Admin admin, NewTopic topic) throws Exception {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
    }
}
