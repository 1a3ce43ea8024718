package io.reformpulse.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.LaoCai;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of any dossier under any rules, calendars that become known late among them. */
class DossierPropertiesTest {
    private static final long MINUTE = 60_000;
    private static final long FIRST = RandomDossiers.FROM / MINUTE - 10;
    private static final long LAST =
            (LaoCai.at("2024-03-04 00:00") + (RandomDossiers.DAYS + 5) * 86_400_000L) / MINUTE;

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void gaugesEqualANaiveCountAtEveryWholeMinute(@ForAll long events, @ForAll long rules) {
        Reference reference = RandomDossiers.reference(rules);
        List<DossierEvent> told = RandomDossiers.events(events);
        Dossier dossier = Dossier.of(RandomDossiers.fileOf(told), reference);
        NaiveGauges naive = new NaiveGauges(told, reference);
        List<Step> steps = dossier.contribution().steps();
        int[] standing = new int[Gauge.values().length];
        long overdueFrom = Dossier.NEVER;
        for (long minute = FIRST; minute < LAST; minute++) {
            for (Step step : steps) {
                standing[step.gauge().ordinal()] += step.minute() == minute ? step.delta() : 0;
            }
            Set<Gauge> expected = naive.at(minute * MINUTE);
            if (!expected.equals(gauges(standing))) {
                assertThat(gauges(standing)).as("at minute " + minute).isEqualTo(expected);
            }
            assertAnswers(dossier, minute * MINUTE, expected);
            if (expected.contains(Gauge.OVERDUE) && overdueFrom == Dossier.NEVER) {
                overdueFrom = minute;
            }
        }
        if (dossier.overdueFrom() < LAST || overdueFrom != Dossier.NEVER) {
            assertThat(dossier.overdueFrom()).isEqualTo(overdueFrom);
        }
    }

    private static void assertAnswers(Dossier dossier, long instant, Set<Gauge> expected) {
        boolean equal =
                dossier.openAt(instant) == expected.contains(Gauge.OPEN)
                        && dossier.pausedAt(instant) == expected.contains(Gauge.PAUSED)
                        && dossier.overdueAt(instant, instant) == expected.contains(Gauge.OVERDUE);
        if (!equal) {
            assertThat(dossier.view()).as("at " + instant + " not " + expected).isNull();
        }
    }

    private static Set<Gauge> gauges(int[] standing) {
        Set<Gauge> gauges = EnumSet.noneOf(Gauge.class);
        for (Gauge gauge : Gauge.values()) {
            int value = standing[gauge.ordinal()];
            if (value < 0 || value > 1) {
                assertThat(value).as("how often it counts in " + gauge).isBetween(0, 1);
            }
            if (value == 1) {
                gauges.add(gauge);
            }
        }
        return gauges;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void contributionAndViewAreTheSameInAnyOrder(
            @ForAll long events, @ForAll long rules, @ForAll long order) {
        Reference reference = RandomDossiers.reference(rules);
        List<DossierEvent> told = RandomDossiers.events(events);
        List<DossierEvent> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, new Random(order));
        Dossier one = Dossier.of(RandomDossiers.fileOf(told), reference);
        Dossier other = Dossier.of(RandomDossiers.fileOf(shuffled), reference);
        assertThat(other.contribution()).isEqualTo(one.contribution());
        assertThat(other.view()).isEqualTo(one.view());
        assertThat(other.standing()).isEqualTo(one.standing());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void dossierIsOpenExactlyWhileReceivedAndNotHandled(@ForAll long events, @ForAll long rules) {
        Dossier dossier =
                Dossier.of(
                        RandomDossiers.fileOf(RandomDossiers.events(events)),
                        RandomDossiers.reference(rules));
        Contribution contribution = dossier.contribution();
        for (long minute = FIRST; minute < LAST; minute += 61) {
            long expected = 0;
            for (Count count : contribution.counts()) {
                expected += count.at() < minute * MINUTE ? openBy(count) : 0;
            }
            long open = 0;
            for (Step step : contribution.steps()) {
                boolean counts = step.gauge() == Gauge.OPEN && step.minute() <= minute;
                open += counts ? step.delta() : 0;
            }
            assertThat(open).isEqualTo(expected);
        }
    }

    private static long openBy(Count count) {
        return switch (count.flow()) {
            case RECEIVED -> count.amount();
            case RESOLVED, STOPPED, WITHDRAWN -> -count.amount();
            default -> 0;
        };
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyCountingEventIsAppliedOrWaits(@ForAll long events, @ForAll long rules) {
        List<DossierEvent> told = RandomDossiers.events(events);
        Dossier dossier = Dossier.of(RandomDossiers.fileOf(told), RandomDossiers.reference(rules));
        boolean waits = dossier.neverReceived();
        assertThat(dossier.standing())
                .isEqualTo(
                        new Standing(waits ? 0 : told.size(), waits ? told.size() : 0, 0, 0, 0, 0));
        assertThat(dossier.view() == null).isEqualTo(waits);
    }
}
