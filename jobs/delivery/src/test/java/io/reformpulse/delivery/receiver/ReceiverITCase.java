package io.reformpulse.delivery.receiver;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.ConfiguredChannels;
import io.reformpulse.delivery.ManualTime;
import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.delivery.queue.Condition;
import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.delivery.worker.CourierBench;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries to a receiver in a process of its own, which treats them badly. */
class ReceiverITCase {
    private static final AddressRules LOOPBACK =
            new AddressRules(true, List.of(AddressRange.of("127.0.0.0/8")));
    private static final HttpPoster.Limits SHORT =
            new HttpPoster.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final int ALERTS_PER_TROUBLE = 3;

    @TempDir Path dir;

    private final List<AlertStory> stories = new ArrayList<>();
    private AddressRules rules = LOOPBACK;
    private ReceiverProcess receiver;
    private HttpPoster http;
    private CourierBench courier;

    @BeforeEach
    void open() throws Exception {
        receiver = ReceiverProcess.start(dir.resolve("receiver"));
        http = new HttpPoster(() -> rules, SHORT);
        courier =
                new CourierBench(
                        dir.resolve("delivery"),
                        subscriber(receiver.url()),
                        new ConfiguredChannels(http, System.out),
                        new ManualTime(Instant.ofEpochMilli(AlertStory.BEGINNING)));
    }

    private Subscriber subscriber(String url) {
        WebhookTarget target = new WebhookTarget(url, null, null, 0, List.of(receiver.key()));
        return new Subscriber("duty-room", null, target, null);
    }

    @AfterEach
    void close() {
        http.close();
        courier.close();
        receiver.close();
    }

    @Test
    void nothingIsLostOrOutOfOrderWhateverTheReceiverDoes() throws Exception {
        for (Behaviour trouble :
                List.of(
                        Behaviour.SLOW,
                        Behaviour.FAIL,
                        Behaviour.HANG,
                        Behaviour.REDIRECT,
                        Behaviour.BUSY)) {
            receiver.behave(trouble);
            alertsBegin();
            worksFor(Duration.ofMinutes(3));
        }
        receiver.die();
        alertsBegin();
        worksFor(Duration.ofMinutes(3));
        receiver.behave(Behaviour.ACCEPT);
        receiver.comeBack();
        alertsEnd();
        worksFor(Duration.ofHours(12));

        Received accepted = receiver.received().accepted();
        assertThat(receiver.received().allSigned()).isTrue();
        assertThat(receiver.wasFollowed()).isFalse();
        assertThat(accepted.sequences()).containsExactlyElementsOf(upTo(2L * stories.size()));
        assertThat(receiver.received().eventsByAlert()).hasSize(stories.size());
        receiver.received()
                .eventsByAlert()
                .forEach(
                        (alertId, events) ->
                                assertThat(events).containsExactly(alertId + "-1", alertId + "-2"));
        assertThat(receiver.received().repetitionsAreTheSame()).isTrue();
        assertThat(receiver.received().repetitions()).isPositive();
        assertThat(accepted.repetitions()).isZero();
        assertThat(accepted.heartbeat().get("settledThrough").asLong())
                .isEqualTo(2L * stories.size());
    }

    @Test
    void theHeartbeatShowsAGapThatOnlyTheReceiverCouldNotSee() throws Exception {
        alertsBegin();
        worksFor(Duration.ofMinutes(1));
        receiver.behave(Behaviour.FAIL);
        alertsEnd();
        worksFor(Duration.ofDays(4));
        receiver.behave(Behaviour.ACCEPT);
        worksFor(Duration.ofHours(12));
        Received accepted = receiver.received().accepted();
        assertThat(accepted.sequences()).containsExactlyElementsOf(upTo(3));
        assertThat(accepted.heartbeat().get("lastSequence").asLong()).isEqualTo(6);
        assertThat(accepted.heartbeat().get("dead")).hasSize(3);
        assertThat(courier.log().totals("duty-room").dead()).isEqualTo(3);
    }

    @Test
    void aReceiverThatSaysGoneIsLeftAlone() throws Exception {
        receiver.behave(Behaviour.GONE);
        alertsBegin();
        worksFor(Duration.ofHours(1));
        assertThat(receiver.received().requests()).hasSize(1);
        Condition condition = courier.standings().condition("duty-room");
        assertThat(condition.isDisabled()).isTrue();
        assertThat(condition.disabledBecause()).isEqualTo("answered 410");
    }

    @Test
    void aBusyReceiverIsLeftAloneForAsLongAsItAsks() throws Exception {
        receiver.behave(Behaviour.BUSY);
        alertsBegin();
        worksFor(Duration.ofMinutes(9));
        assertThat(receiver.received().requests()).hasSize(1);
        worksFor(Duration.ofMinutes(2));
        assertThat(receiver.received().requests()).hasSize(2);
    }

    @Test
    void aPrivateAddressIsNotEvenConnectedTo() throws Exception {
        rules = new AddressRules(true, List.of());
        for (String host : List.of("127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433")) {
            courier.serves(subscriber(receiver.url().replace("127.0.0.1", host)));
            alertsBegin();
            worksFor(Duration.ofMinutes(1));
        }
        assertThat(receiver.received().requests()).isEmpty();
        assertThat(courier.log().entries("duty-room", null, 100))
                .extracting(DeliveryLog.Entry::lastOutcome)
                .filteredOn(outcome -> outcome != null)
                .isNotEmpty()
                .allSatisfy(
                        outcome ->
                                assertThat(outcome)
                                        .containsAnyOf(
                                                "is not the address of a public machine",
                                                "must hold a host"));
    }

    @Test
    void anAttemptThatIsBrokenOffAtTheEndIsNoFailureOfTheReceiver() throws Exception {
        receiver.behave(Behaviour.HANG);
        alertsBegin();
        CompletableFuture<Boolean> working = CompletableFuture.supplyAsync(courier::worksOnce);
        Awaitility.await().until(() -> !receiver.received().requests().isEmpty());
        http.close();
        assertThatThrownBy(working::join).hasRootCauseInstanceOf(CancellationException.class);
        assertThat(courier.standings().condition("duty-room").failures()).isZero();
        assertThat(courier.log().entries("duty-room", null, 1).get(0).attempts()).isZero();
    }

    private void alertsBegin() {
        for (int i = 0; i < ALERTS_PER_TROUBLE; i++) {
            AlertStory story = alert("alert" + stories.size());
            stories.add(story);
            courier.comes(story.opened());
        }
    }

    private void alertsEnd() {
        stories.forEach(story -> courier.comes(story.resolved()));
    }

    private void worksFor(Duration duration) {
        Duration step = Duration.ofSeconds(30);
        for (long i = duration.dividedBy(step); i > 0; i--) {
            courier.works();
            courier.time.passes(step);
        }
    }

    private static List<Long> upTo(long last) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 1; i <= last; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
