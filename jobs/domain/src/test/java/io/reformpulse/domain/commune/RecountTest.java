package io.reformpulse.domain.commune;

import static io.reformpulse.domain.commune.Told.at;
import static io.reformpulse.domain.commune.Told.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.CalendarRow;
import io.reformpulse.domain.calendar.DayKind;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reference that changes between two starts reaches what was counted before. */
class RecountTest {
    private final Reference before = SmallProvince.reference();
    private final Reference after = withHoliday(before, LocalDate.of(2024, 3, 26));

    @Test
    void aDayOffAnnouncedLaterMovesTheDueOfOpenDossiers() {
        Province province = new Province(before, Publishing.live(1000));
        province.receive(step("d1", EventType.RECEIVED, "2024-03-20T09:00"));
        province.advance(at("2024-03-21T00:00"));

        Province restarted = province.restartedWith(after);
        restarted.advance(at("2024-03-28T00:00"));
        assertThat(now(restarted).gauge(Gauge.OVERDUE)).isZero();

        restarted.advance(at("2024-03-29T00:00"));
        assertThat(now(restarted).gauge(Gauge.OVERDUE)).isEqualTo(1);
    }

    @Test
    void whatEndsAfterARecountIsTakenBackAsItWasCounted() {
        Province province = new Province(before, Publishing.live(1000));
        province.receive(step("d1", EventType.RECEIVED, "2024-03-20T09:00"));
        province.advance(at("2024-03-21T00:00"));

        Province restarted = province.restartedWith(after);
        restarted.receive(step("d1", EventType.RESOLVED, "2024-03-28T09:00"));
        restarted.advance(at("2024-04-30T00:00"));

        KpiRow now = now(restarted);
        for (Gauge gauge : Gauge.values()) {
            assertThat(now.gauge(gauge)).as(gauge.name()).isZero();
        }
    }

    @Test
    void anotherZoneIsRefused() {
        Province province = new Province(before, Publishing.live(1000));
        assertThatThrownBy(
                        () -> province.restartedWith(SmallProvince.reference("Europe/Amsterdam")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replay the feeds");
    }

    private static Reference withHoliday(Reference reference, LocalDate date) {
        CalendarRow row = new CalendarRow(date, DayKind.HOLIDAY, null);
        return new Reference(
                reference.jurisdiction(),
                new CalendarHistory(reference.jurisdiction(), List.of(row)),
                reference.procedures(),
                reference.units());
    }

    private static KpiRow now(Province province) {
        return province.rows().stream()
                .filter(row -> row.scopeCode().equals("P"))
                .filter(row -> row.window().type() == WindowType.NOW)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
