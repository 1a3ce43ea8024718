package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.schemas.DossierEvent;
import java.io.IOException;
import java.nio.file.Path;

/** Where a loop keeps its dossiers; for one thread. */
interface Dossiers extends AutoCloseable {
    /** Makes one in a folder of its own. */
    interface Maker {
        Dossiers in(Path folder) throws IOException;
    }

    /** Applies an event to its dossier; what it counts is added to the figures of its day. */
    void apply(DossierEvent event, DayFigures figures);

    /** Sees that all applied so far outlives the program, if it is such a place. */
    void commit();

    @Override
    void close();
}
