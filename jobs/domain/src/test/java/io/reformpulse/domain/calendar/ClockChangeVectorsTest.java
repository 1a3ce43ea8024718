package io.reformpulse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClockChangeVectorsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/clock-change-vectors.csv", numLinesToSkip = 1)
    void dueIsTheVectors(ArgumentsAccessor vector) {
        ZoneId zone = ZoneId.of(vector.getString(1));
        Offices office = Offices.valueOf(vector.getString(2));
        PauseExtension extension =
                vector.getString(7) == null
                        ? PauseExtension.WORKING_DAYS
                        : PauseExtension.valueOf(vector.getString(7));
        Deadlines deadlines = new Deadlines(office.in(zone, extension));
        WorkingCalendar calendar = office.calendar(zone);
        long due =
                vector.getString(6) == null
                        ? deadlines.computed(
                                limitOf(vector), instant(vector, 3), pausesOf(vector), calendar)
                        : deadlines.explicit(
                                instant(vector, 6), limitOf(vector), pausesOf(vector), calendar);
        assertThat(Instant.ofEpochMilli(due).atZone(zone).toOffsetDateTime())
                .as(vector.getString(10))
                .isEqualTo(OffsetDateTime.parse(vector.getString(9)));
    }

    private static Limit limitOf(ArgumentsAccessor vector) {
        return vector.getString(4) == null
                ? null
                : new Limit(vector.getInteger(5), LimitUnit.valueOf(vector.getString(4)));
    }

    private static List<Interval> pausesOf(ArgumentsAccessor vector) {
        List<Interval> pauses = new ArrayList<>();
        String text = vector.getString(8);
        for (String pause : text == null ? new String[0] : text.split(" ")) {
            String[] ends = pause.split("/");
            pauses.add(new Interval(instant(ends[0]), instant(ends[1])));
        }
        return pauses;
    }

    private static long instant(ArgumentsAccessor vector, int column) {
        return instant(vector.getString(column));
    }

    private static long instant(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }
}
