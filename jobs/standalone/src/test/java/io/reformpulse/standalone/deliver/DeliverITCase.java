package io.reformpulse.standalone.deliver;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.receiver.Behaviour;
import io.reformpulse.delivery.receiver.Received;
import io.reformpulse.delivery.receiver.ReceiverProcess;
import io.reformpulse.delivery.receiver.WholeLines;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import io.reformpulse.standalone.process.PulseProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a real Kafka through the process that delivers to a receiver in a process of its own. */
class DeliverITCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAP_MEGABYTES = 256;
    private static final int KILLS = 4;
    private static final int ALERTS_BETWEEN_KILLS = 20;

    @TempDir Path dir;

    private Path data;
    private EmbeddedKafka kafka;
    private AlertFeed feed;
    private ReceiverProcess receiver;

    @BeforeEach
    void open() throws Exception {
        data = Files.createDirectories(dir.resolve("data"));
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), 4);
        feed = new AlertFeed(kafka.bootstrap());
        receiver = ReceiverProcess.start(dir.resolve("receiver"));
        WebhookTarget webhook =
                new WebhookTarget(receiver.url(), null, null, 0, List.of(receiver.key()));
        LinesTarget lines = new LinesTarget(data.resolve("alerts.jsonl").toString());
        AddressRules loopback = new AddressRules(true, List.of(AddressRange.of("127.0.0.1")));
        new SubscribersFile(data.resolve("subscribers.yaml"))
                .change(
                        none ->
                                new Subscribers(
                                        loopback,
                                        List.of(
                                                new Subscriber("duty-room", null, webhook, null),
                                                new Subscriber("log", null, lines, null))));
    }

    @AfterEach
    void close() {
        receiver.close();
        feed.close();
        kafka.close();
    }

    @Test
    void aKillBetweenSendingAndKeepingThatItWasSentLosesNothing() throws Exception {
        receiver.behave(Behaviour.HANG);
        AlertStory one = alert("one");
        feed.commit(one.opened(), one.resolved());
        try (PulseProcess first = deliver()) {
            first.await("the first message", () -> !receiver.received().ids().isEmpty());
            first.kill();
        }
        receiver.behave(Behaviour.ACCEPT);
        try (PulseProcess second = deliver()) {
            second.await("both", () -> receiver.received().accepted().ids().size() == 2);
        }
        assertThat(receiver.received().ids()).containsExactly("one-1", "one-1", "one-2");
        assertThat(receiver.received().repetitionsAreTheSame()).isTrue();
        assertThat(receiver.received().allSigned()).isTrue();
    }

    @Test
    void killsOfEitherSideLoseNothingAndKeepTheOrder() throws Exception {
        Random random = new Random(7);
        int alerts = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (PulseProcess process = deliver()) {
                for (int i = 0; i < ALERTS_BETWEEN_KILLS; i++) {
                    happens(alerts++);
                }
                int before = receiver.received().ids().size();
                int more = random.nextInt(ALERTS_BETWEEN_KILLS);
                process.await("a moment", () -> receiver.received().ids().size() >= before + more);
                process.kill();
            }
            if (kill == 2) {
                receiver.die();
                receiver.comeBack();
            }
        }
        long events = 2L * alerts;
        try (PulseProcess last = deliver()) {
            last.await("all", () -> receiver.received().accepted().sequences().size() == events);
            assertThat(last.stop()).isZero();
        }
        try (PulseProcess idle = deliver()) {
            idle.await("a heartbeat that says so", () -> settledThrough() == events);
        }
        isWhole(receiver.received().accepted(), events);
        assertThat(Files.readAllLines(data.resolve("alerts.jsonl")))
                .map(line -> line.substring(0, line.indexOf(",\"alert\"")))
                .contains("{\"sequence\":1", "{\"sequence\":" + events)
                .hasSizeGreaterThanOrEqualTo((int) events);
    }

    @Test
    void theMuteOfASimulatedAlertEndsByTheNewestAlertsTime() throws Exception {
        AlertStory muted = alert("muted").mutedUntil(AlertStory.BEGINNING + 150_000);
        AlertStory clock = alert("clock");
        try (PulseProcess process = deliver("--simulated")) {
            feed.commit(muted.opened(), clock.opened());
            process.await("what is not muted", () -> told().contains("clock-1"));
            feed.commit(clock.escalated("CRITICAL"), clock.resolved());
            process.await("the end of the mute", () -> told().contains("muted-1"));
            assertThat(process.printed()).contains("Their time is simulated");
        }
        assertThat(told().indexOf("muted-1")).isGreaterThan(told().indexOf("clock-1"));
    }

    @Test
    void itsFiguresAreServedWhileItRuns() throws Exception {
        feed.commit(alert("one").opened());
        try (PulseProcess process = deliver("--metrics-port=0")) {
            Pattern figures = Pattern.compile("Figures: (http://127.0.0.1:\\d+)/metrics");
            process.await("the address", () -> figures.matcher(process.printed()).find());
            Matcher address = figures.matcher(process.printed());
            assertThat(address.find()).isTrue();
            String accepted =
                    "pulse_delivery_accepted_messages_total{subscriber=\"duty-room\"} 1.0";
            process.await(
                    "what was accepted",
                    () -> get(address.group(1) + "/metrics").body().contains(accepted));
            assertThat(get(address.group(1) + "/health").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** The ids of the events in the file of lines. */
    private List<String> told() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : WholeLines.of(data.resolve("alerts.jsonl"))) {
            ids.add(JSON.readTree(line).at("/alert/eventId").asText());
        }
        return ids;
    }

    private void happens(int number) {
        AlertStory story = alert("alert" + number);
        feed.abort(alert("ghost" + number).opened());
        feed.commit(story.opened());
        feed.commit(story.resolved());
    }

    private static void isWhole(Received accepted, long events) throws Exception {
        assertThat(accepted.allSigned()).isTrue();
        assertThat(accepted.sequences())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, events).boxed().toList());
        assertThat(accepted.repetitionsAreTheSame()).isTrue();
        assertThat(accepted.repetitions()).isLessThanOrEqualTo(KILLS);
        assertThat(accepted.eventsByAlert()).hasSize((int) events / 2);
        accepted.eventsByAlert()
                .forEach((id, told) -> assertThat(told).containsExactly(id + "-1", id + "-2"));
    }

    private long settledThrough() throws Exception {
        var heartbeat = receiver.received().accepted().heartbeat();
        return heartbeat == null ? -1 : heartbeat.get("settledThrough").asLong();
    }

    private PulseProcess deliver(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("deliver", "--from-beginning"));
        arguments.addAll(List.of("--kafka=" + kafka.bootstrap(), "--data=" + data));
        arguments.addAll(List.of(options));
        return new PulseProcess(data.resolve("output"), HEAP_MEGABYTES, arguments);
    }
}
