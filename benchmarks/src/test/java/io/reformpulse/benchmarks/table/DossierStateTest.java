package io.reformpulse.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.LaoCai;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.procedure.Procedures;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.schemas.DossierEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the peers count of a plain year's dossier is what the product counts of it. */
class DossierStateTest {
    private static final Reference PLAIN_LAW = plainLaw();

    @Property
    void countsEachDayAsTheProductDoes(@ForAll("courses") PlainCourse course) {
        assertThat(TableDigest.of(byPeers(course))).isEqualTo(TableDigest.of(byProduct(course)));
    }

    @Property
    void isTheSameReadBackAfterEachEvent(@ForAll("courses") PlainCourse course) {
        DossierState kept = DossierState.of(null);
        DossierState readBack = DossierState.of(null);
        for (DossierEvent event : course.events()) {
            DayFigures one = new DayFigures();
            DayFigures other = new DayFigures();
            kept.apply(event, one);
            readBack = DossierState.of(readBack.toBytes());
            readBack.apply(event, other);
            assertThat(other.toString()).isEqualTo(one.toString());
        }
    }

    @Provide
    Arbitrary<PlainCourse> courses() {
        return PlainCourse.any();
    }

    private static Map<String, DayFigures> byPeers(PlainCourse course) {
        Map<String, DayFigures> table = new HashMap<>();
        DossierState state = DossierState.of(null);
        for (DossierEvent event : course.events()) {
            state.apply(event, day(table, event.getOccurredAt()));
        }
        return table;
    }

    private static Map<String, DayFigures> byProduct(PlainCourse course) {
        DossierEvent first = course.events().get(0);
        DossierFile file = DossierFile.create(first.getCommuneCode(), first.getDossierId());
        for (DossierEvent event : course.events()) {
            file.events().add(new Arrival<>(told(event), event.getOccurredAt()));
        }
        Contribution contribution = Dossier.of(file, PLAIN_LAW).contribution();
        Map<String, DayFigures> table = new HashMap<>();
        for (Count count : contribution.counts()) {
            DayFigures day = day(table, count.at());
            switch (count.flow()) {
                case RECEIVED -> day.received += count.amount();
                case RESOLVED, STOPPED, WITHDRAWN -> day.ended += count.amount();
                case ON_TIME -> day.onTime += count.amount();
                default -> {}
            }
        }
        for (Measured measured : contribution.measured()) {
            if (measured.measure() == Measure.HANDLING) {
                day(table, measured.at()).handlingMillis += measured.millis() * measured.times();
            }
        }
        return table;
    }

    private static DayFigures day(Map<String, DayFigures> table, long at) {
        return table.computeIfAbsent(
                LocalDay.key("02647", LocalDay.of(at)), key -> new DayFigures());
    }

    private static io.reformpulse.domain.dossier.DossierEvent told(DossierEvent event) {
        return new io.reformpulse.domain.dossier.DossierEvent(
                event.getEventId(),
                null,
                false,
                event.getDossierId(),
                event.getCommuneCode(),
                event.getProcedureCode(),
                EventType.valueOf(event.getType().name()),
                event.getOccurredAt(),
                event.getDueAt(),
                null,
                null);
    }

    /** The law of {@link io.reformpulse.benchmarks.year.YearReference}. */
    private static Reference plainLaw() {
        Jurisdiction jurisdiction =
                LaoCai.with(DueComparison.INSTANT, PausePolicy.PAUSE, PauseExtension.ELAPSED);
        return new Reference(
                jurisdiction,
                new CalendarHistory(jurisdiction, List.of()),
                new Procedures(List.of()),
                new UnitTree(List.of()));
    }
}
