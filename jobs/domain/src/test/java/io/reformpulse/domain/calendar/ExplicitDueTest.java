package io.reformpulse.domain.calendar;

import static io.reformpulse.domain.calendar.DueComparison.BY_LIMIT;
import static io.reformpulse.domain.calendar.DueComparison.DATE;
import static io.reformpulse.domain.calendar.DueComparison.INSTANT;
import static io.reformpulse.domain.calendar.LaoCai.at;
import static io.reformpulse.domain.calendar.LaoCai.endOf;
import static io.reformpulse.domain.calendar.LimitUnit.CALENDAR_DAY;
import static io.reformpulse.domain.calendar.LimitUnit.MONTH;
import static io.reformpulse.domain.calendar.LimitUnit.WORKING_DAY;
import static io.reformpulse.domain.calendar.LimitUnit.WORKING_HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplicitDueTest {
    private static final WorkingCalendar CALENDAR = LaoCai.calendar();
    private static final Deadlines PAUSE = deadlines(BY_LIMIT, PausePolicy.PAUSE);
    private static final Deadlines RESTART = deadlines(BY_LIMIT, PausePolicy.RESTART);

    @Test
    void restartOfAnUnknownProcedureMovesTheExplicitDueAsAPause() {
        List<Interval> pauses = List.of(pause("2024-06-12 10:00", "2024-06-13 10:00"));
        assertThat(RESTART.explicit(at("2024-06-14 17:00"), null, pauses, CALENDAR))
                .isEqualTo(at("2024-06-17 17:00"));
    }

    @Test
    void explicitDueThatMovesByElapsedTimeDoesNotRestart() {
        Deadlines elapsed =
                new Deadlines(LaoCai.with(INSTANT, PausePolicy.RESTART, PauseExtension.ELAPSED));
        Limit limit = new Limit(3, WORKING_DAY);
        List<Interval> pauses = List.of(pause("2024-06-12 10:00", "2024-06-13 11:00"));
        assertThat(elapsed.explicit(at("2024-06-14 17:00"), limit, pauses, CALENDAR))
                .isEqualTo(at("2024-06-15 18:00"));
        assertThat(elapsed.computed(limit, at("2024-06-12 09:00"), pauses, CALENDAR))
                .isEqualTo(endOf("2024-06-18"));
    }

    @Test
    void restartWithoutAPauseKeepsTheExplicitDue() {
        assertThat(
                        RESTART.explicit(
                                at("2024-06-15 10:00"),
                                new Limit(3, CALENDAR_DAY),
                                List.of(),
                                CALENDAR))
                .isEqualTo(endOf("2024-06-15"));
    }

    @Test
    void explicitDueOfCalendarDaysRollsOnlyOncePaused() {
        Limit limit = new Limit(10, CALENDAR_DAY);
        long saturday = at("2024-06-15 10:00");
        assertThat(PAUSE.explicit(saturday, limit, List.of(), CALENDAR))
                .isEqualTo(endOf("2024-06-15"));
        List<Interval> noDay = List.of(pause("2024-06-12 10:00", "2024-06-12 11:00"));
        assertThat(PAUSE.explicit(saturday, limit, noDay, CALENDAR)).isEqualTo(endOf("2024-06-17"));
        List<Interval> oneDay = List.of(pause("2024-06-12 10:00", "2024-06-13 11:00"));
        assertThat(PAUSE.explicit(saturday, limit, oneDay, CALENDAR))
                .isEqualTo(endOf("2024-06-17"));
        List<Interval> threeDays = List.of(pause("2024-06-11 10:00", "2024-06-14 11:00"));
        assertThat(PAUSE.explicit(saturday, new Limit(1, MONTH), threeDays, CALENDAR))
                .isEqualTo(endOf("2024-06-18"));
    }

    @Test
    void explicitDueOfHoursKeepsItsUnusedOfficeTime() {
        List<Interval> pauses = List.of(pause("2024-06-12 16:00", "2024-06-14 10:00"));
        assertThat(
                        PAUSE.explicit(
                                at("2024-06-13 09:30"),
                                new Limit(4, WORKING_HOUR),
                                pauses,
                                CALENDAR))
                .isEqualTo(at("2024-06-14 14:30"));
    }

    @Test
    void explicitDueIsWidenedAsDuesAreCompared() {
        long dueAt = at("2024-06-14 10:00");
        Limit day = new Limit(3, WORKING_DAY);
        Limit hours = new Limit(3, WORKING_HOUR);
        for (Limit limit : new Limit[] {day, hours, null}) {
            assertThat(explicit(DATE, dueAt, limit)).isEqualTo(endOf("2024-06-14"));
            assertThat(explicit(INSTANT, dueAt, limit)).isEqualTo(dueAt);
        }
        assertThat(explicit(BY_LIMIT, dueAt, day)).isEqualTo(endOf("2024-06-14"));
        assertThat(explicit(BY_LIMIT, dueAt, hours)).isEqualTo(dueAt);
        assertThat(explicit(BY_LIMIT, dueAt, null)).isEqualTo(dueAt);
    }

    @Test
    void explicitInstantOfADayLimitMovesFromTheFeedsOwnTime() {
        List<Interval> pauses = List.of(pause("2024-06-12 10:00", "2024-06-13 10:00"));
        assertThat(
                        deadlines(INSTANT, PausePolicy.PAUSE)
                                .explicit(
                                        at("2024-06-14 10:00"),
                                        new Limit(3, WORKING_DAY),
                                        pauses,
                                        CALENDAR))
                .isEqualTo(at("2024-06-17 10:00"));
    }

    @Test
    void absurdExplicitDueIsNoFailure() {
        Deadlines elapsed =
                new Deadlines(LaoCai.with(DATE, PausePolicy.PAUSE, PauseExtension.ELAPSED));
        List<Interval> pauses = List.of(pause("2024-06-12 10:00", "2024-06-13 10:00"));
        long now = at("2024-06-13 10:00");
        for (Deadlines deadlines : List.of(elapsed, PAUSE)) {
            for (LimitUnit unit : LimitUnit.values()) {
                Limit limit = new Limit(1, unit);
                assertThat(deadlines.explicit(Long.MAX_VALUE, limit, pauses, CALENDAR))
                        .isGreaterThan(now);
                assertThat(deadlines.explicit(Long.MIN_VALUE, limit, List.of(), CALENDAR))
                        .isLessThan(now);
            }
        }
    }

    private static long explicit(DueComparison comparison, long dueAt, Limit limit) {
        return deadlines(comparison, PausePolicy.PAUSE).explicit(dueAt, limit, List.of(), CALENDAR);
    }

    private static Deadlines deadlines(DueComparison comparison, PausePolicy policy) {
        return new Deadlines(LaoCai.with(comparison, policy, PauseExtension.WORKING_DAYS));
    }

    private static Interval pause(String asked, String supplied) {
        return new Interval(at(asked), at(supplied));
    }
}
