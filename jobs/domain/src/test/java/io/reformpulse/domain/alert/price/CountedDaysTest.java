package io.reformpulse.domain.alert.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.SmallProvince;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountedDaysTest {
    private static final WorkingCalendar CALENDAR =
            SmallProvince.reference().calendar().knownAt(Long.MAX_VALUE);
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private final CountedDays counted = new CountedDays();

    @Test
    void whatIsUsualIsTheMeanOfEachWorkingWeekday() {
        counted.add("C1", MONDAY, 4);
        counted.add("C1", MONDAY.plusDays(7), 6);
        counted.add("C1", MONDAY.plusDays(1), 3);
        counted.add("C2", MONDAY.plusDays(20), 1);
        UsualCases usual = counted.usual(CALENDAR).get("C1");
        assertThat(usual.on(0)).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(usual.on(1)).isEqualTo(1);
        assertThat(usual.on(2)).isZero();
        assertThat(usual.on(UsualCases.DAY_OFF)).isZero();
        assertThat(counted.first()).isEqualTo(MONDAY);
        assertThat(counted.last()).isEqualTo(MONDAY.plusDays(20));
    }

    @Test
    void aHolidayIsADayOffWhateverItsWeekday() {
        LocalDate holiday = LocalDate.of(2024, 2, 8);
        counted.add("C1", holiday, 2);
        assertThat(counted.usual(CALENDAR).get("C1").on(UsualCases.DAY_OFF)).isEqualTo(2);
        assertThat(counted.usual(CALENDAR).get("C1").on(3)).isZero();
    }

    @Test
    void withoutCasesNothingIsUsual() {
        counted.add("C1", MONDAY, 0);
        assertThat(counted.usual(CALENDAR)).isEmpty();
        assertThat(counted.first()).isNull();
    }
}
