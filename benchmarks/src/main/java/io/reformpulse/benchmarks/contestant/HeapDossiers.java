package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.DossierState;
import io.reformpulse.schemas.DossierEvent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** On the heap, for as long as the program lives. */
final class HeapDossiers implements Dossiers {
    private final Map<String, DossierState> states = new HashMap<>();

    HeapDossiers(Path unused) {}

    @Override
    public void apply(DossierEvent event, DayFigures figures) {
        states.computeIfAbsent(event.getDossierId(), id -> DossierState.of(null))
                .apply(event, figures);
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
