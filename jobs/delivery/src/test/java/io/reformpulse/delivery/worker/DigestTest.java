package io.reformpulse.delivery.worker;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.channel.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    @TempDir Path dir;

    private CourierRig rig;
    private int alerts;

    @BeforeEach
    void open() {
        rig = new CourierRig(dir, 10);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void tenInTenMinutesComeOneByOne() {
        come(10);
        rig.works();
        assertThat(sizes()).hasSize(10).containsOnly(1);
    }

    @Test
    void moreThanTenAtOnceAreOneMessage() {
        come(11);
        rig.works();
        assertThat(sizes()).containsExactly(11);
        assertThat(rig.channel.accepted.get(0).digest()).isTrue();
        assertThat(rig.channel.sequences())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 11).boxed().toList());
    }

    @Test
    void whatComesAfterTenIsGatheredForAMinute() {
        come(10);
        rig.works();
        come(2);
        rig.worksAfter(Duration.ofSeconds(30));
        assertThat(sizes()).hasSize(10);
        come(3);
        rig.worksAfter(Duration.ofSeconds(30));
        assertThat(sizes()).hasSize(11).endsWith(5);
    }

    @Test
    void afterTenQuietMinutesTheyComeOneByOneAgain() {
        come(11);
        rig.works();
        rig.time.passes(Duration.ofMinutes(10));
        come(2);
        rig.works();
        assertThat(sizes()).containsExactly(11, 1, 1);
    }

    @Test
    void aDigestIsRepeatedAsAWhole() {
        come(11);
        rig.channel.answer = message -> RecordingChannel.FAILED;
        rig.works();
        come(3);
        rig.restart();
        rig.worksAfter(Duration.ofSeconds(5));
        assertThat(rig.channel.attempts).extracting(Message::id).doesNotContain("alert11-1");
        assertThat(rig.channel.attempts.get(1).id()).isEqualTo(rig.channel.attempts.get(0).id());
        assertThat(rig.channel.attempts.get(1).notices()).hasSize(11);
    }

    @Test
    void aDigestHoldsAHundredAtMost() {
        come(250);
        rig.works();
        assertThat(sizes()).containsExactly(100, 100, 50);
    }

    private void come(int count) {
        for (int i = 0; i < count; i++) {
            rig.comes(alert("alert" + alerts++).opened());
        }
    }

    private List<Integer> sizes() {
        return rig.channel.accepted.stream().map(message -> message.notices().size()).toList();
    }
}
