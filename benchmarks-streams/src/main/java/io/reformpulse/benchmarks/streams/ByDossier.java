package io.reformpulse.benchmarks.streams;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.DossierState;
import io.reformpulse.benchmarks.table.LocalDay;
import io.reformpulse.schemas.DossierEvent;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each dossier in a store; tells what each event adds to a day of its commune. */
final class ByDossier implements Processor<String, DossierEvent, String, DayFigures> {
    static final String STORE = "dossiers";

    private final Progress progress;
    private ProcessorContext<String, DayFigures> context;
    private KeyValueStore<String, DossierState> dossiers;

    ByDossier(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<String, DayFigures> given) {
        context = given;
        dossiers = given.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, DossierEvent> record) {
        DossierEvent event = record.value();
        DossierState known = dossiers.get(record.key());
        DossierState dossier = known == null ? DossierState.of(null) : known;
        DayFigures change = new DayFigures();
        dossier.apply(event, change);
        dossiers.put(record.key(), dossier);
        if (!change.isZero()) {
            int day = LocalDay.of(event.getOccurredAt());
            String key = LocalDay.key(event.getCommuneCode(), day);
            progress.told();
            context.forward(record.withKey(key).withValue(change));
        }
        progress.read();
    }
}
