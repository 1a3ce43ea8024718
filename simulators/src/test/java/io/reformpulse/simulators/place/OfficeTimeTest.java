package io.reformpulse.simulators.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTimeTest {
    private static final long HOUR = 3_600_000L;

    private final Place place = TestPlaces.province();
    private final OfficeTime office =
            new OfficeTime(place, LocalDate.parse("2024-03-01"), LocalDate.parse("2024-12-31"));

    @Test
    void officeTimeStandsStillAtNoonByNightAndOnDaysOff() {
        assertThat(office.at(at("2024-03-08T13:30")) - office.at(at("2024-03-08T11:00")))
                .isEqualTo(HOUR);
        assertThat(office.at(at("2024-03-11T08:30")) - office.at(at("2024-03-08T16:00")))
                .isEqualTo(2 * HOUR);
    }

    @Test
    void anInstantComesBackFromItsOfficeTime() {
        for (String time : new String[] {"2024-03-08T07:30", "2024-03-08T13:30:01.234"}) {
            assertThat(office.instantOf(office.at(at(time)))).isEqualTo(at(time));
        }
    }

    @Test
    void theEndOfAShiftIsTheStartOfTheNext() {
        assertThat(office.isOpen(at("2024-03-08T17:00"))).isFalse();
        assertThat(office.instantOf(office.at(at("2024-03-08T17:00"))))
                .isEqualTo(at("2024-03-11T07:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05T09:10, 2.001035, 2024-03-06T17:00, one working day",
        "2024-04-26T10:00, 2.001035, 2024-05-02T17:00, over the holidays",
        "2024-06-12T10:30, 2.000815, 2024-06-12T17:00, same day",
        "2024-06-14T15:00, 2.000815, 2024-06-14T17:00, at the cutoff",
        "2024-06-14T15:20, 2.000815, 2024-06-17T17:00, after the cutoff on a Friday",
        "2024-06-12T18:05, 2.000815, 2024-06-13T17:00, after closing",
        "2024-06-13T14:15, 1.004884, 2024-06-19T08:45, 28 working hours",
        "2024-06-12T09:00, 1.011607, 2024-06-24T17:00, 10 calendar days to a Saturday",
    })
    void theAppointmentFollowsTheLimit(String received, String code, String due, String why) {
        Procedure procedure =
                place.procedures().stream().filter(p -> p.code().equals(code)).findFirst().get();
        assertThat(new Deadline(place, office).of(procedure, at(received)))
                .as(why)
                .isEqualTo(at(due));
    }

    private long at(String local) {
        return LocalDateTime.parse(local).atZone(place.zone()).toInstant().toEpochMilli();
    }
}
