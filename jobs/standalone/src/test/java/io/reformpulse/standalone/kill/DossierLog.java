package io.reformpulse.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.rating.RatingEvent;
import io.reformpulse.engine.wire.DossierViews;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dossiers as the topic {@code dossiers} tells them, and as their events make them. */
final class DossierLog {
    private DossierLog() {}

    /** The last view under each key; fails if a revision goes back. */
    static Map<String, DossierView> told(TopicDump dump) throws NotDecodable {
        Map<String, DossierView> told = new TreeMap<>();
        Map<String, Revision> revisions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : dump.all(Topics.DOSSIERS)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            Revision revision = RecordRevision.of(record);
            Revision before = revisions.put(key, revision);
            assertThat(before == null || before.compareTo(revision) <= 0)
                    .as("%s: %s after %s", key, revision, before)
                    .isTrue();
            if (record.value() == null) {
                told.remove(key);
            } else {
                told.put(key, withoutRevision(SingleObject.DOSSIER_VIEW.decode(record.value())));
            }
        }
        return told;
    }

    private static DossierView withoutRevision(DossierView view) {
        view.setGeneration(0L);
        view.setEpoch(0L);
        return view;
    }

    static Map<String, DossierView> expected(List<Admission> admissions, Reference reference) {
        Map<String, DossierFile> files = new HashMap<>();
        for (Admission admission : admissions) {
            if (admission.isAdmitted()) {
                file(admission.admitted(), files);
            }
        }
        Map<String, DossierView> expected = new TreeMap<>();
        files.forEach(
                (key, file) -> {
                    var view = Dossier.of(file, reference).view();
                    if (view != null) {
                        expected.put(key, DossierViews.of(view, 0, 0));
                    }
                });
        return expected;
    }

    private static void file(FeedRecord record, Map<String, DossierFile> files) {
        String commune = record.communeCode();
        if (record.dossier() != null) {
            String id = record.dossier().dossierId();
            files.computeIfAbsent(
                            Topics.dossierKey(commune, id), key -> DossierFile.create(commune, id))
                    .events()
                    .add(new Arrival<>(record.dossier(), record.arrivedAt()));
        }
        RatingEvent rating = record.rating();
        if (rating != null && rating.dossierId() != null) {
            String id = rating.dossierId();
            files.computeIfAbsent(
                            Topics.dossierKey(commune, id), key -> DossierFile.create(commune, id))
                    .ratings()
                    .add(new Arrival<>(rating, record.arrivedAt()));
        }
    }
}
