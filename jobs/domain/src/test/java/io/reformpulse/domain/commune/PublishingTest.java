package io.reformpulse.domain.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final long DAY = 86_400_000;

    @Test
    void anEpochOfABacklogEndsOnItsGridAndTheLastOneWithTheBacklog() {
        Publishing publishing = Publishing.live(1000, new Backlog(25 * DAY + 1_700, 10 * DAY));
        assertThat(publishing.endOf(publishing.epochOf(0))).isEqualTo(10 * DAY);
        assertThat(publishing.endOf(publishing.epochOf(10 * DAY))).isEqualTo(20 * DAY);
        assertThat(publishing.endOf(publishing.epochOf(20 * DAY))).isEqualTo(25 * DAY + 1_000);
        assertThat(publishing.endOf(publishing.epochOf(25 * DAY + 1_000)))
                .isEqualTo(25 * DAY + 2_000);
    }

    @Test
    void aStepShorterThanTheIntervalIsTheInterval() {
        Publishing publishing = Publishing.live(1000, new Backlog(DAY, 1));
        assertThat(publishing.endOf(publishing.epochOf(1_500))).isEqualTo(2_000);
    }

    @Property
    void anInstantIsFromItsEpochsStartOnAndBeforeItsEnd(
            @ForAll @LongRange(min = 0, max = 100 * DAY) long instant,
            @ForAll @LongRange(min = 0, max = 100 * DAY) long until,
            @ForAll @LongRange(min = 1, max = 40 * DAY) long step,
            @ForAll @LongRange(min = 1, max = DAY) long interval) {
        Publishing publishing = Publishing.live(interval, new Backlog(until, step));
        long epoch = publishing.epochOf(instant);
        long start = publishing.startOf(instant);
        long end = publishing.endOf(epoch);
        assertThat(instant).isBetween(start, end - 1);
        assertThat(publishing.epochOf(start)).isEqualTo(epoch);
        assertThat(publishing.epochOf(end - 1)).isEqualTo(epoch);
        assertThat(publishing.endAtOrAfter(end)).isEqualTo(end);
        assertThat(publishing.lastEndedBy(end)).isEqualTo(epoch);
        assertThat(publishing.lastEndedBy(end - 1)).isEqualTo(publishing.epochOf(start - 1));
        assertThat(publishing.lastEndedBy(end - 1)).isLessThan(epoch);
    }

    @Test
    void aStepOfMoreThanAYearIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backlog(0, 400 * DAY))
                .withMessage(
                        "The publish interval of a backlog must be from 1 ms to 366 days, but is"
                                + " 34560000000 ms.");
    }

    @Test
    void anIntervalLongerThanADayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publishing.live(86_400_001))
                .withMessage(
                        "The publish interval must be from 1 ms to a day, but is 86400001 ms.");
    }
}
