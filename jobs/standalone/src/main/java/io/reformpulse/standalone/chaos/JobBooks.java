package io.reformpulse.standalone.chaos;

import io.reformpulse.domain.intake.Topic;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.chaos.check.Observed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the job counts, as its TaskManagers tell Prometheus. */
final class JobBooks {
    private static final String STEP = "flink_taskmanager_job_task_operator_";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Integer> ports;

    /**
     * @param ports at which TaskManagers serve their metrics
     */
    JobBooks(List<Integer> ports) {
        this.ports = ports;
    }

    /** The book of each topic of the feed; those of a TaskManager that does not answer lack. */
    Map<String, Observed.Book> read() throws InterruptedException {
        StringBuilder told = new StringBuilder();
        for (int port : ports) {
            told.append(metrics(port));
        }
        Map<String, Observed.Book> books = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            books.put(
                    name(topic),
                    new Observed.Book(
                            sum(told, "topic_recordsRead", topic),
                            sum(told, "topic_recordsRejectedOnReading", topic)
                                    + sum(told, "topic_outcome_records", topic)));
        }
        return books;
    }

    private static String name(Topic topic) {
        return switch (topic) {
            case DOSSIER -> Topics.DOSSIER_EVENTS;
            case RATING -> Topics.RATING_EVENTS;
            case HEARTBEAT -> Topics.FEED_HEARTBEATS;
        };
    }

    private String metrics(int port) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
        try {
            return http.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notThere) {
            return "";
        }
    }

    private static long sum(StringBuilder told, String name, Topic topic) {
        String label = "topic=\"" + topic.name() + "\"";
        double sum = 0;
        for (String line : told.toString().lines().toList()) {
            if (line.startsWith(STEP + name + "{") && line.contains(label)) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ')));
            }
        }
        return Math.round(sum);
    }
}
