package io.reformpulse.delivery.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a receiver was sent, in order: each as its log line. */
public record Received(List<JsonNode> requests) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Received of(List<String> lines) throws IOException {
        List<JsonNode> requests = new ArrayList<>();
        for (String line : lines) {
            requests.add(JSON.readTree(line));
        }
        return new Received(requests);
    }

    /** The requests that the receiver accepted. */
    public Received accepted() {
        return new Received(
                requests.stream()
                        .filter(each -> Behaviour.valueOf(text(each, "behaviour")).accepts())
                        .toList());
    }

    /** Whether every single signature holds. */
    public boolean allSigned() {
        return requests.stream().allMatch(each -> each.get("valid").asBoolean());
    }

    /** The ids of all messages of alerts, repetitions among them. */
    public List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        for (JsonNode request : requests) {
            if (!notices(request).isEmpty()) {
                ids.add(text(request, "id"));
            }
        }
        return ids;
    }

    /** How many messages came again. */
    public int repetitions() throws IOException {
        return ids().size() - new HashSet<>(ids()).size();
    }

    /** The sequence numbers of all alerts, in order of size. */
    public Set<Long> sequences() throws IOException {
        Set<Long> sequences = new TreeSet<>();
        for (JsonNode notice : notices()) {
            sequences.add(notice.get("sequence").asLong());
        }
        return sequences;
    }

    /** The ids of the events of each alert, in the order in which each first came. */
    public Map<String, List<String>> eventsByAlert() throws IOException {
        Map<String, List<String>> events = new HashMap<>();
        for (JsonNode notice : notices()) {
            JsonNode alert = notice.get("alert");
            List<String> known =
                    events.computeIfAbsent(text(alert, "alertId"), id -> new ArrayList<>());
            if (!known.contains(text(alert, "eventId"))) {
                known.add(text(alert, "eventId"));
            }
        }
        return events;
    }

    /** Whether all messages of the same id are the same, byte by byte. */
    public boolean repetitionsAreTheSame() {
        Map<String, String> bodies = new HashMap<>();
        return requests.stream()
                .allMatch(
                        each -> {
                            String body = text(each, "body");
                            String before = bodies.putIfAbsent(text(each, "id"), body);
                            return before == null || before.equals(body);
                        });
    }

    /** The data of the newest heartbeat; null if none came. */
    public JsonNode heartbeat() throws IOException {
        JsonNode newest = null;
        for (JsonNode request : requests) {
            JsonNode body = JSON.readTree(text(request, "body"));
            if (text(body, "type").equals("io.reformpulse.heartbeat")) {
                newest = body.get("data");
            }
        }
        return newest;
    }

    private List<JsonNode> notices() throws IOException {
        List<JsonNode> notices = new ArrayList<>();
        for (JsonNode request : requests) {
            notices.addAll(notices(request));
        }
        return notices;
    }

    private static List<JsonNode> notices(JsonNode request) throws IOException {
        List<JsonNode> notices = new ArrayList<>();
        JSON.readTree(text(request, "body")).at("/data/notices").forEach(notices::add);
        return notices;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }
}
