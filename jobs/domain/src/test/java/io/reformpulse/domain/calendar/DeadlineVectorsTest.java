package io.reformpulse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeadlineVectorsTest {
    private static final WorkingCalendar CALENDAR = LaoCai.calendar();

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/deadline-vectors.csv", numLinesToSkip = 1)
    void computedDueIsTheVectors(ArgumentsAccessor vector) {
        Deadlines deadlines = deadlinesOf(vector);
        long received = LaoCai.at(vector.getString(2));
        assertThat(deadlines.computed(limitOf(vector), received, List.of(), CALENDAR))
                .isEqualTo(dueOf(vector, 8));
        assertThat(deadlines.computed(limitOf(vector), received, pausesOf(vector), CALENDAR))
                .isEqualTo(dueOf(vector, 9));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar/deadline-vectors.csv", numLinesToSkip = 1)
    void explicitDueOnTheComputedDateMovesAlike(ArgumentsAccessor vector) {
        long dueAt = LaoCai.at(vector.getString(8));
        assertThat(deadlinesOf(vector).explicit(dueAt, limitOf(vector), pausesOf(vector), CALENDAR))
                .isEqualTo(dueOf(vector, 9));
    }

    private static Deadlines deadlinesOf(ArgumentsAccessor vector) {
        PausePolicy policy =
                "RESTART".equals(vector.getString(7)) ? PausePolicy.RESTART : PausePolicy.PAUSE;
        return new Deadlines(
                LaoCai.with(DueComparison.BY_LIMIT, policy, PauseExtension.WORKING_DAYS));
    }

    private static Limit limitOf(ArgumentsAccessor vector) {
        return new Limit(vector.getInteger(4), LimitUnit.valueOf(vector.getString(3)));
    }

    private static List<Interval> pausesOf(ArgumentsAccessor vector) {
        if (vector.getString(5) == null) {
            return List.of();
        }
        return List.of(
                new Interval(LaoCai.at(vector.getString(5)), LaoCai.at(vector.getString(6))));
    }

    /** The file writes the end of a day as 23:59:59; stored is its last millisecond. */
    private static long dueOf(ArgumentsAccessor vector, int column) {
        long second = LaoCai.at(vector.getString(column));
        return limitOf(vector).unit().isDay() ? second + 999 : second;
    }
}
