package io.reformpulse.standalone.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The job as one JobManager tells of it; a standby asks the one that leads. */
public final class FlinkJob {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    /**
     * @param port of the JobManager's REST
     */
    public FlinkJob(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /**
     * What it does now.
     *
     * @param state in Flink's word; UNREACHABLE or NONE where there is no job to tell of
     * @param running how many of its subtasks run
     * @param subtasks how many it has
     */
    public record Standing(String state, int running, int subtasks) {
        public static final Standing UNREACHABLE = new Standing("UNREACHABLE", 0, 0);
        static final Standing NONE = new Standing("NONE", 0, 0);

        /** Whether every part of it runs. */
        public boolean isRunning() {
            return state.equals("RUNNING") && subtasks > 0 && running == subtasks;
        }
    }

    public Standing standing() throws InterruptedException {
        try {
            JsonNode jobs = get("/jobs/overview").path("jobs");
            if (jobs.isEmpty()) {
                return Standing.NONE;
            }
            JsonNode tasks = jobs.get(0).path("tasks");
            return new Standing(
                    jobs.get(0).path("state").asText(),
                    tasks.path("running").asInt(),
                    tasks.path("total").asInt());
        } catch (IOException notNow) {
            return Standing.UNREACHABLE;
        }
    }

    /** The name of the TaskManager with the fewest free slots; null if none has any of the job. */
    public String busiestTaskManager() throws InterruptedException {
        String busiest = null;
        int most = 0;
        try {
            for (JsonNode each : get("/taskmanagers").path("taskmanagers")) {
                int taken = each.path("slotsNumber").asInt() - each.path("freeSlots").asInt();
                if (taken > most) {
                    most = taken;
                    busiest = each.path("id").asText();
                }
            }
            return busiest;
        } catch (IOException notNow) {
            return null;
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered by " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
