package io.reformpulse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidationTest {
    @Test
    void limitIsNeitherNegativeNorAbsurd() {
        for (int amount : new int[] {-1, Limit.MAX_AMOUNT + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Limit(amount, LimitUnit.WORKING_DAY))
                    .withMessageContaining(amount + " WORKING_DAY");
        }
        assertThat(new Limit(Limit.MAX_AMOUNT, LimitUnit.WORKING_DAY).amount())
                .isEqualTo(Limit.MAX_AMOUNT);
    }

    @Test
    void pauseDoesNotEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(5, 4))
                .withMessageContaining("from 5 to 4");
        assertThat(new Interval(5, Interval.OPEN).isOpen()).isTrue();
        assertThat(new Interval(5, 5).isOpen()).isFalse();
    }

    @Test
    void shiftEndsAfterItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shift(LocalTime.of(12, 0), LocalTime.of(12, 0)))
                .withMessageContaining("12:00-12:00");
    }

    @Test
    void shiftsAreInOrderAndApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                LaoCai.hours(
                                        "2000-01-01", LaoCai.MON_FRI, "07:30-12:00", "11:30-17:00"))
                .withMessageContaining("in order and apart");
    }

    @Test
    void officeHoursNeedADayAndAShift() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaoCai.hours("2000-01-01", Set.of(), "07:30-12:00"))
                .withMessageContaining("2000-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaoCai.hours("2000-01-01", LaoCai.MON_FRI))
                .withMessageContaining("2000-01-01");
    }

    @Test
    void weekGivesEachDayOnce() {
        OfficeHours week = LaoCai.hours("2000-01-01", LaoCai.MON_FRI, "07:30-12:00");
        OfficeHours friday =
                LaoCai.hours("2000-01-01", EnumSet.of(DayOfWeek.FRIDAY), "07:30-11:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jurisdiction(week, friday))
                .withMessageContaining("FRIDAY twice from 2000-01-01");
    }

    @Test
    void jurisdictionNeedsOfficeHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(ValidationTest::jurisdiction)
                .withMessageContaining("no officeHours");
    }

    private static Jurisdiction jurisdiction(OfficeHours... hours) {
        return new Jurisdiction(
                "test",
                LaoCai.ZONE,
                List.of(hours),
                LocalTime.of(15, 0),
                DueComparison.BY_LIMIT,
                PausePolicy.PAUSE,
                PauseExtension.WORKING_DAYS,
                true,
                0);
    }
}
