package io.reformpulse.simulators.workload;

import static io.reformpulse.simulators.workload.PlayedProvince.OFFICE;
import static io.reformpulse.simulators.workload.PlayedProvince.STEPS;
import static io.reformpulse.simulators.workload.PlayedProvince.local;
import static io.reformpulse.simulators.workload.PlayedProvince.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.schemas.Channel;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When dossiers are handed in, and where. */
class IntakeTest {
    private static final List<DossierEvent> AT_COUNTER =
            steps(EventType.RECEIVED).stream()
                    .filter(receipt -> receipt.getChannel() != Channel.ONLINE)
                    .toList();

    @Test
    void theCounterWorksInOfficeHoursOnly() {
        for (DossierEvent step : STEPS) {
            boolean anyTime =
                    step.getType() == EventType.SUBMITTED || step.getType() == EventType.FEE_PAID;
            assertThat(anyTime || OFFICE.isOpen(step.getOccurredAt())).as("%s", step).isTrue();
        }
    }

    @Test
    void thePortalIsUsedOnDaysOffToo() {
        assertThat(steps(EventType.SUBMITTED))
                .anyMatch(step -> !OFFICE.isWorkingDay(OFFICE.dateOf(step.getOccurredAt())))
                .allMatch(step -> step.getChannel() == Channel.ONLINE);
    }

    @Test
    void aboutOneInSixComesByThePortal() {
        double share = steps(EventType.SUBMITTED).size() / (double) PlayedProvince.DOSSIERS;
        assertThat(share).isCloseTo(0.18, within(0.01));
    }

    @Test
    void theMorningIsBusierThanTheAfternoonAndTheAfternoonThanItsEnd() {
        assertThat(receiptsAt(8)).isGreaterThan(receiptsAt(14));
        assertThat(receiptsAt(14)).isGreaterThan(receiptsAt(16));
    }

    @Test
    void mondaysAreBusier() {
        double mondays = receiptsADay(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        double wednesdays = receiptsADay(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY);
        assertThat(mondays / wednesdays).isBetween(1.1, 1.45);
    }

    /** The offices were closed from 27 April to 1 May. */
    @Test
    void theFirstDaysAfterALongBreakAreTheBusiest() {
        double usual = receiptsADay(day -> true);
        double first = receiptsADay(LocalDate.parse("2024-05-02")::equals);
        double second = receiptsADay(LocalDate.parse("2024-05-03")::equals);
        assertThat(first / usual).isGreaterThan(1.4);
        assertThat(second / usual).isGreaterThan(1.2);
    }

    @Test
    void aCommuneThatEndsGetsItsDossiersBefore() {
        List<DossierEvent> ended =
                AT_COUNTER.stream().filter(step -> step.getCommuneCode().equals("c100")).toList();
        assertThat(ended).isNotEmpty();
        assertThat(ended)
                .allMatch(
                        step ->
                                local(step.getOccurredAt())
                                        .toLocalDate()
                                        .isBefore(LocalDate.parse("2024-05-01")));
    }

    @Test
    void theBusiestCommuneHasManyTimesTheDossiersOfTheQuietest() {
        Map<String, Integer> received = new HashMap<>();
        steps(EventType.RECEIVED).forEach(r -> received.merge(r.getCommuneCode(), 1, Integer::sum));
        List<Integer> sorted = received.values().stream().sorted().toList();
        assertThat(sorted).hasSize(60);
        assertThat(sorted.get(59) / (double) sorted.get(5)).isGreaterThan(6);
    }

    private static long receiptsAt(int hour) {
        return AT_COUNTER.stream()
                .filter(step -> local(step.getOccurredAt()).getHour() == hour)
                .count();
    }

    private static double receiptsADay(Predicate<LocalDate> which) {
        WorkloadSpec spec = PlayedProvince.SPEC;
        long days =
                spec.from()
                        .datesUntil(spec.to().plusDays(1))
                        .filter(OFFICE::isWorkingDay)
                        .filter(which)
                        .count();
        long receipts =
                AT_COUNTER.stream()
                        .filter(step -> which.test(OFFICE.dateOf(step.getOccurredAt())))
                        .count();
        return receipts / (double) days;
    }
}
