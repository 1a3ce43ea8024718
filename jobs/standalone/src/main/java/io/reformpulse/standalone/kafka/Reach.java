package io.reformpulse.standalone.kafka;

import io.reformpulse.standalone.Failure;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** A connection to a Kafka's administration that says in a sentence when there is none. */
public final class Reach implements AutoCloseable {
    // A busy machine answers late; that nobody listens is known without waiting.
    private static final String PATIENCE_MILLIS = "30000";

    private final String bootstrap;
    private final Admin admin;

    private Reach(String bootstrap, Admin admin) {
        this.bootstrap = bootstrap;
        this.admin = admin;
    }

    /** Something to ask of Kafka. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Admin admin) throws ExecutionException, InterruptedException;
    }

    /**
     * @param bootstrap HOST:PORT, several by commas
     */
    public static Reach kafka(String bootstrap) {
        Listening.check(bootstrap);
        try {
            Map<String, Object> client = ClientSettings.of(bootstrap);
            client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            return new Reach(bootstrap, Admin.create(client));
        } catch (KafkaException e) {
            throw Failure.usage(
                    "\"" + bootstrap + "\" is no address of a Kafka; write HOST:PORT.", e);
        }
    }

    /** The answer, or a Failure with exit code 3. */
    public <T> T ask(Question<T> question) {
        try {
            return question.of(admin);
        } catch (ExecutionException e) {
            throw KafkaRefusal.told(bootstrap, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("Interrupted while asking Kafka at " + bootstrap + ".", e);
        }
    }

    /**
     * Fails if a Kafka and this program do not believe each other; that it does not answer now may
     * pass.
     *
     * @param bootstrap HOST:PORT, several by commas
     */
    public static void requireWelcome(String bootstrap) {
        try (Reach reach = kafka(bootstrap)) {
            reach.admin.describeCluster().clusterId().get();
        } catch (ExecutionException e) {
            if (KafkaRefusal.isOfStrangers(e.getCause())) {
                throw KafkaRefusal.told(bootstrap, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("Interrupted while asking Kafka at " + bootstrap + ".", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
