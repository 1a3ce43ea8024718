package io.reformpulse.simulators.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFolderTest {
    private final Place place = TestPlaces.province();

    @Test
    void theCommunesAreTheUnitsWithoutChildren() {
        assertThat(place.communes()).hasSize(60);
        assertThat(place.communes())
                .extracting(Commune::code)
                .contains("c100")
                .doesNotContain("10");
    }

    @Test
    void aCommuneExistsUpToAndIncludingItsLastDay() {
        Commune merged = place.communes().get(0);
        assertThat(merged.existsOn(LocalDate.parse("2024-04-30"))).isTrue();
        assertThat(merged.existsOn(LocalDate.parse("2024-05-01"))).isFalse();
    }

    @Test
    void procedureKeepsItsLocalLimit() {
        assertThat(place.procedures().get(3))
                .isEqualTo(
                        new Procedure(
                                "1.004884",
                                28,
                                LimitKind.WORKING_HOUR,
                                true,
                                OnlineLevel.FULL,
                                30));
    }

    @Test
    void theCalendarDepartsFromTheWeek() {
        assertThat(place.isWorkingDay(LocalDate.parse("2024-04-30"))).isFalse();
        assertThat(place.isWorkingDay(LocalDate.parse("2024-05-04"))).isTrue();
        assertThat(place.isWorkingDay(LocalDate.parse("2024-05-05"))).isFalse();
    }

    @Test
    void officeHoursAreReadAsDaysAndShifts() {
        OfficeRule rule =
                OfficeRule.parse(
                        LocalDate.parse("2000-01-01"), "MON-WED,SAT", List.of("08:00-12:00"));
        assertThat(rule.days())
                .containsExactlyInAnyOrder(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.SATURDAY);
        assertThat(rule.shifts())
                .containsExactly(
                        new OfficeRule.Shift(LocalTime.parse("08:00"), LocalTime.parse("12:00")));
    }

    @Test
    void anUnknownDayIsRefusedByName() {
        assertThatThrownBy(() -> OfficeRule.parse(LocalDate.MIN, "MO-FRI", List.of("08:00-12:00")))
                .hasMessageContaining("'MO'");
    }
}
