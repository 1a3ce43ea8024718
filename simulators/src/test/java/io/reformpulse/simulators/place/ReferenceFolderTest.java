package io.reformpulse.simulators.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.simulators.place.PublishedFigures.OfCommune;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void aFolderIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        ReferenceFolder written = TestPlaces.folder(Map.of());
        written.write(folder);
        assertThat(ReferenceFolder.in(folder)).isEqualTo(written);
    }

    @Test
    void aFolderWithoutCalendarIsRefused(@TempDir Path folder) throws IOException {
        TestPlaces.folder(Map.of()).write(folder);
        Files.delete(folder.resolve("calendar.csv"));
        assertThatThrownBy(() -> ReferenceFolder.in(folder)).hasMessageContaining("calendar.csv");
    }

    @Test
    void aPlaceMayHavePublishedFigures() throws IOException {
        String told = "dossiers: 900\ncommunes: {c101: {ended: 12, satisfied: 0.5}}";
        assertThat(place(told).published())
                .isEqualTo(
                        new PublishedFigures(
                                900, Map.of("c101", new OfCommune(12, null, null, 0.5, false))));
        assertThat(place.published()).isEqualTo(PublishedFigures.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dossiers: 9, communes: {c999: {ended: 1}}            | c999",
                "dossiers: 9, communes: {c101: {ended: 10}}           | 10 dossiers end of 9",
                "dossiers: 9, communes: {c101: {ended: 1, rated: 50}} | 50.0 is not from 0 to 1",
                "dossiers: 9, communes: {c101: {rated: 0.5}}          | ended",
                "dossiers: 9, communes: {c101: {ended: 1, late: 0}}   | late",
            })
    void publishedFiguresThatCannotBeAreRefused(String told, String named) {
        assertThatThrownBy(() -> place("{" + told + "}")).hasMessageContaining(named);
    }

    private static Place place(String workload) throws IOException {
        return TestPlaces.folder(Map.of(ReferenceFolder.WORKLOAD, workload)).place();
    }

    @Test
    void anUnknownDayIsRefusedByName() {
        assertThatThrownBy(() -> OfficeRule.parse(LocalDate.MIN, "MO-FRI", List.of("08:00-12:00")))
                .hasMessageContaining("'MO'");
    }
}
