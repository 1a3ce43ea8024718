package io.reformpulse.delivery.worker;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.figures.DeliveryFigures;
import io.reformpulse.delivery.queue.Backlog;
import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.MessageState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a courier tells of its work. */
class CourierStandingTest {
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
    void theStandingSaysUpToWhereAllIsSettledAndWhatFires() {
        AlertStory one = alert("one");
        AlertStory two = alert("two");
        rig.comes(one.opened(), two.opened(), one.resolved());
        rig.channel.refuses("one-2");
        rig.works();
        var standing = rig.standings().of("duty-room");
        assertThat(standing.lastSequence()).isEqualTo(3);
        assertThat(standing.settledThrough()).isEqualTo(2);
        // Its end is under way: nobody is told any more that it fires.
        assertThat(standing.firing()).extracting("alertId").containsExactly("two");
    }

    @Test
    void aHeartbeatComesAtOnceAndThenAtItsInterval() {
        rig.channel.beatEvery = Duration.ofMinutes(5);
        rig.works();
        assertThat(rig.channel.beats).hasSize(1);
        rig.worksAfter(Duration.ofMinutes(4));
        assertThat(rig.channel.beats).hasSize(1);
        rig.comes(alert("one").opened());
        rig.worksAfter(Duration.ofMinutes(1));
        assertThat(rig.channel.beats).hasSize(2);
        assertThat(rig.channel.beats.get(1).lastSequence()).isEqualTo(1);
    }

    @Test
    void theLogIsForgottenAfterNinetyDaysButNotWhatStillFires() {
        AlertStory ended = alert("ended");
        rig.comes(ended.opened(), ended.resolved(), alert("fires").opened());
        rig.works();
        rig.time.passes(Duration.ofDays(91));
        rig.retention().apply(rig.time.millis());
        assertThat(rig.log().entries("duty-room", null, 10))
                .extracting("id")
                .containsExactly("fires-1");
        assertThat(rig.standings().of("duty-room").firing()).hasSize(1);
        assertThat(rig.standings().of("duty-room").lastSequence()).isEqualTo(3);
    }

    @Test
    void whatADisabledReceiverDoesNotGetIsGivenUpCountedAndForgottenInTheEnd() {
        rig.channel.answer = message -> new Outcome.Gone("answered 410");
        rig.comes(alert("one").opened());
        rig.works();
        rig.comes(alert("two").opened(), alert("three").noticed());
        rig.works();
        rig.worksAfter(THREE_DAYS);
        assertThat(rig.log().totals("duty-room")).isEqualTo(new DeliveryLog.Totals(0, 0, 0, 3));
        assertThat(rig.standings().of("duty-room").dead()).containsExactly(3L, 2L, 1L);
        assertThat(rig.standings().of("duty-room").settledThrough()).isEqualTo(3);
        assertThat(rig.counters.bySubscriber())
                .containsEntry("duty-room", new DeliveryFigures.OfSubscriber(0, 0, 3));
        rig.time.passes(Duration.ofDays(91));
        rig.retention().apply(rig.time.millis());
        // The newest word on what still fires is kept.
        assertThat(rig.log().entries("duty-room", null, 10))
                .extracting("id")
                .containsExactly("one-1", "two-1");
        rig.comes(alert("four").noticed());
        assertThat(rig.standings().of("duty-room").lastSequence()).isEqualTo(4);
    }

    @Test
    void deadLettersOfADisabledReceiverCanBeReplayedOnceItIsEnabled() {
        rig.channel.answer = message -> new Outcome.Gone("answered 410");
        rig.comes(alert("one").opened());
        rig.works();
        rig.worksAfter(THREE_DAYS);
        rig.channel.answer = message -> RecordingChannel.ACCEPTED;
        rig.replay().enable(rig.subscriber);
        rig.works();
        assertThat(rig.channel.accepted).isEmpty();
        assertThat(rig.replay().dead(rig.subscriber, rig.time.millis())).isEqualTo(1);
        rig.works();
        assertThat(rig.channel.events()).containsExactly("one-1");
    }

    @Test
    void theLogTellsOfEveryMessage() {
        rig.channel.answer = message -> RecordingChannel.FAILED;
        rig.comes(alert("one").opened());
        rig.works();
        var entry = rig.log().entries("duty-room", MessageState.PENDING, 10).get(0);
        assertThat(entry.id()).isEqualTo("one-1");
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.lastOutcome()).isEqualTo("answered 500");
        assertThat(entry.nextAt()).isEqualTo(rig.time.millis() + 5_000);
        assertThat(rig.log().entries("duty-room", MessageState.DEAD, 10)).isEmpty();
    }

    @Test
    void everythingIsCounted() {
        rig.comes(alert("one").opened(), alert("two").opened());
        rig.channel.refuses("one-1");
        rig.works();
        rig.worksAfter(Duration.ofSeconds(5));
        rig.worksAfter(THREE_DAYS);
        assertThat(rig.counters.problems()).containsOnly(Map.entry("duty-room", "answered 500"));
        assertThat(rig.counters.bySubscriber())
                .containsEntry("duty-room", new DeliveryFigures.OfSubscriber(1, 2, 1));
    }

    @Test
    void whatWaitsAndHowLongItTookAreToldByMessages() {
        rig.comes(alert("one").opened(), alert("two").opened());
        rig.channel.refuses("one-1");
        rig.works();
        rig.time.passes(Duration.ofMinutes(2));
        var waiting = new Backlog(rig.store).bySubscriber().get("duty-room");
        // After a failure the whole subscriber is left alone for a while.
        assertThat(waiting.messages()).isEqualTo(2);
        assertThat(waiting.oldestAge(rig.time.millis())).isEqualTo(120_000);
        assertThat(waiting.isDisabled()).isFalse();

        rig.channel.answer = message -> RecordingChannel.ACCEPTED;
        rig.works();
        assertThat(new Backlog(rig.store).bySubscriber().get("duty-room").oldestAge(0)).isZero();
        assertThat(rig.counters.delays().count()).isEqualTo(2);
        assertThat(rig.counters.delays().sumSeconds()).isEqualTo(240);
    }
}
