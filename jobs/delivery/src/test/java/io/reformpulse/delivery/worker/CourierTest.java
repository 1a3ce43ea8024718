package io.reformpulse.delivery.worker;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @TempDir Path dir;

    private CourierRig rig;

    @BeforeEach
    void open() {
        rig = new CourierRig(dir.resolve("rig"), 0);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void eventsGoOutOnceInOrderWithSequenceNumbersWithoutAGap() {
        AlertStory one = alert("one");
        AlertStory two = alert("two");
        rig.comes(one.opened(), two.opened(), one.resolved());
        rig.works();
        rig.restart();
        rig.works();
        assertThat(rig.channel.events()).containsExactly("one-1", "two-1", "one-2");
        assertThat(rig.channel.sequences()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theIdOfAMessageIsThatOfItsEvent() {
        rig.comes(alert("one").opened());
        rig.works();
        assertThat(rig.channel.accepted).extracting(Message::id).containsExactly("one-1");
    }

    @Test
    void anEventThatIsReadTwiceIsQueuedOnce() {
        var event = alert("one").opened();
        rig.comes(event);
        rig.comes(event, alert("two").opened());
        rig.works();
        assertThat(rig.channel.events()).containsExactly("one-1", "two-1");
        assertThat(rig.channel.sequences()).containsExactly(1L, 2L);
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterAlsoAfterARestart() {
        rig.channel.answer = message -> RecordingChannel.FAILED;
        rig.comes(alert("one").opened());
        rig.works();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            rig.restart();
            waits.add(untilNextAttempt());
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
        assertThat(rig.channel.attempts).extracting(Message::id).containsOnly("one-1");
    }

    private Duration untilNextAttempt() {
        int before = rig.channel.attempts.size();
        Duration step = Duration.ofSeconds(5);
        Duration waited = Duration.ZERO;
        while (rig.channel.attempts.size() == before) {
            rig.worksAfter(step);
            waited = waited.plus(step);
        }
        return waited;
    }

    @Test
    void retryAfterIsHonoured() {
        rig.channel.answer = message -> new Outcome.Failed("answered 429", 600_000);
        rig.comes(alert("one").opened());
        rig.works();
        assertThat(untilNextAttempt()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aLaterEventOfAnAlertWaitsForTheEarlierOne() {
        AlertStory one = alert("one");
        rig.comes(one.opened(), one.resolved(), alert("two").opened());
        rig.channel.refuses("one-1");
        rig.works();
        rig.worksAfter(Duration.ofSeconds(5));
        assertThat(rig.channel.events()).containsExactly("two-1");
        rig.channel.answer = message -> RecordingChannel.ACCEPTED;
        rig.worksAfter(Duration.ofMinutes(1));
        assertThat(rig.channel.events()).containsExactly("two-1", "one-1", "one-2");
    }

    @Test
    void aMessageThatIsAlwaysRefusedHoldsUpTheOthersForSecondsOnly() {
        rig.channel.refuses("poison-1");
        rig.comes(alert("poison").opened());
        rig.works();
        for (int i = 0; i < 100; i++) {
            rig.comes(alert("good" + i).opened());
            rig.worksAfter(Duration.ofSeconds(10));
        }
        rig.worksAfter(Duration.ofSeconds(10));
        assertThat(rig.channel.events()).hasSize(100);
    }

    @Test
    void whatIsNotAcceptedInThreeDaysBecomesADeadLetterThatAReplaySends() {
        rig.channel.answer = message -> RecordingChannel.FAILED;
        rig.comes(alert("one").opened());
        rig.works();
        rig.worksAfter(THREE_DAYS);
        assertThat(rig.log().totals("duty-room").dead()).isEqualTo(1);
        int attempts = rig.channel.attempts.size();
        rig.worksAfter(THREE_DAYS);
        assertThat(rig.channel.attempts).hasSize(attempts);
        assertThat(rig.standings().of("duty-room").dead()).containsExactly(1L);

        rig.channel.answer = message -> RecordingChannel.ACCEPTED;
        assertThat(rig.replay().dead(rig.subscriber, rig.time.millis())).isEqualTo(1);
        rig.works();
        assertThat(rig.channel.events()).containsExactly("one-1");
        assertThat(rig.log().totals("duty-room").dead()).isZero();
    }

    @Test
    void whatWasDeliveredCanBeReplayedWithTheSameId() {
        rig.comes(alert("one").opened(), alert("two").opened());
        rig.works();
        assertThat(rig.replay().one(rig.subscriber, rig.time.millis(), "one-1")).isEqualTo(1);
        rig.works();
        assertThat(rig.replay().since(rig.subscriber, rig.time.millis(), AlertStory.BEGINNING))
                .isEqualTo(2);
        rig.works();
        assertThat(rig.channel.accepted)
                .extracting(Message::id)
                .containsExactly("one-1", "two-1", "one-1", "one-1", "two-1");
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMoreUntilItIsEnabled() {
        rig.channel.answer = message -> new Outcome.Gone("answered 410");
        rig.comes(alert("one").opened());
        rig.works();
        rig.channel.answer = message -> RecordingChannel.ACCEPTED;
        rig.comes(alert("two").opened());
        rig.worksAfter(THREE_DAYS.minusHours(1));
        assertThat(rig.channel.accepted).isEmpty();
        assertThat(rig.standings().condition("duty-room").disabledBecause())
                .isEqualTo("answered 410");
        rig.replay().enable(rig.subscriber);
        rig.works();
        assertThat(rig.channel.events()).containsExactlyInAnyOrder("one-1", "two-1");
    }

    @Test
    void theEndIsToldToWhomTheBeginningWasTold() {
        rig.close();
        rig =
                new CourierRig(
                        dir.resolve("critical"), 0, new AlertFilter("10", Severity.CRITICAL, null));
        AlertStory grave = alert("grave").severity("CRITICAL");
        AlertStory mild = alert("mild").severity("WARNING");
        rig.comes(mild.opened(), grave.opened());
        rig.comes(mild.resolved(), grave.escalated("WARNING"), grave.resolved());
        rig.works();
        assertThat(rig.channel.events()).containsExactly("grave-1", "grave-2", "grave-3");
        assertThat(rig.channel.sequences()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theReceiversSeverityOfAnAlertIsKnownWhenItChanges() {
        AlertStory one = alert("one");
        rig.comes(one.opened(), one.escalated("CRITICAL"));
        rig.works();
        assertThat(rig.channel.accepted.get(0).notices().get(0).told()).isNull();
        assertThat(rig.channel.accepted.get(1).notices().get(0).told()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aMutedNoticeIsHeldBackOnTheAlertsOwnClock() {
        long morning = AlertStory.BEGINNING + 6 * 3_600_000L;
        AlertStory muted = alert("muted").mutedUntil(morning);
        rig.comes(muted.opened(), muted.resolved(), alert("loud").opened());
        rig.works();
        assertThat(rig.channel.events()).containsExactly("loud-1");
        assertThat(rig.standings().of("duty-room").settledThrough()).isZero();
        rig.alertNow = morning;
        rig.works();
        assertThat(rig.channel.events()).containsExactly("loud-1", "muted-1", "muted-2");
    }

    @Test
    void whatIsNotMutedTakesTheMutedEventsOfItsAlertAlong() {
        AlertStory one = alert("one").mutedUntil(AlertStory.BEGINNING + 6 * 3_600_000L);
        rig.comes(one.opened());
        rig.works();
        rig.comes(one.mutedUntil(null).escalated("CRITICAL"));
        rig.works();
        assertThat(rig.channel.events()).containsExactly("one-1", "one-2");
    }
}
