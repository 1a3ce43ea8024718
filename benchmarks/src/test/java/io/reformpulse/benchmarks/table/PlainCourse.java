package io.reformpulse.benchmarks.table;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A dossier that runs its course in order, as all in a plain year do, in short and few lengths of
 * time, so that ends, pauses and dues meet.
 */
record PlainCourse(List<DossierEvent> events) {
    private static final String COMMUNE = "02647";
    private static final String DOSSIER = "02647-1";
    private static final long FIRST = 1_709_510_400_000L;
    private static final long QUARTER_DAY = 6 * 3_600_000;

    /** Some courses stop short of their end. */
    static Arbitrary<PlainCourse> any() {
        Arbitrary<Long> from = Arbitraries.longs().between(FIRST, FIRST + 90 * 86_400_000L);
        Arbitrary<Long> granted = Arbitraries.longs().between(1, 5).map(part -> part * QUARTER_DAY);
        Arbitrary<Long> step = Arbitraries.longs().between(0, 4).map(part -> part * QUARTER_DAY);
        Arbitrary<Boolean> paused = Arbitraries.of(true, false);
        Arbitrary<Integer> told = Arbitraries.integers().between(1, 6);
        return Combinators.combine(from, granted, step.list().ofSize(4), paused, told)
                .as(PlainCourse::of);
    }

    private static PlainCourse of(
            long from, long granted, List<Long> steps, boolean paused, int told) {
        List<DossierEvent> events = new ArrayList<>();
        long at = from;
        events.add(event(EventType.RECEIVED, at, at + granted));
        at += steps.get(0);
        events.add(event(EventType.IN_PROGRESS, at, null));
        if (paused) {
            at += steps.get(1);
            events.add(event(EventType.SUPPLEMENT_REQUESTED, at, null));
            at += steps.get(2);
            events.add(event(EventType.SUPPLEMENT_RECEIVED, at, null));
        }
        at += steps.get(3);
        events.add(event(EventType.RESOLVED, at, null));
        events.add(event(EventType.RETURNED, at + steps.get(0), null));
        return new PlainCourse(events.subList(0, Math.min(told, events.size())));
    }

    private static DossierEvent event(EventType type, long at, Long due) {
        DossierEvent event = new DossierEvent();
        event.setEventId(type.name());
        event.setDossierId(DOSSIER);
        event.setCommuneCode(COMMUNE);
        event.setProcedureCode("2.000815");
        event.setType(type);
        event.setOccurredAt(at);
        event.setDueAt(due);
        return event;
    }
}
