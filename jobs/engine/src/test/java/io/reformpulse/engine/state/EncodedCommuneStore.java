package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.AgendaEntry;
import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.InMemoryCommuneStore;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.rating.LooseRating;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A commune's store that keeps nothing but bytes: whatever is got is decoded anew, whatever is put
 * is encoded at once. So a change that is not put is lost, and so is what a codec leaves out.
 */
final class EncodedCommuneStore implements CommuneStore {
    private record StoredPane(byte[] counts, byte[] durations) {}

    private static final FeedRecordCodec RECORDS = new FeedRecordCodec();

    private final String communeCode;
    private final Map<String, byte[]> dossiers = new HashMap<>();
    private final Map<String, byte[]> looseRatings = new HashMap<>();
    private final TreeMap<Integer, StoredPane> panes = new TreeMap<>();
    private final Map<Window, byte[]> late = new LinkedHashMap<>();
    private final InMemoryCommuneStore queues = new InMemoryCommuneStore();
    private byte[] head;

    EncodedCommuneStore(String communeCode) {
        this.communeCode = communeCode;
    }

    static <T> byte[] bytes(T value, BiConsumer<T, ByteWriter> codec) {
        ByteWriter out = new ByteWriter();
        codec.accept(value, out);
        return out.toBytes();
    }

    @Override
    public CommuneHead head() {
        return head == null ? new CommuneHead() : CommuneHeadCodec.read(head);
    }

    @Override
    public void putHead(CommuneHead changed) {
        head = bytes(changed, CommuneHeadCodec::write);
    }

    @Override
    public DossierFile dossier(String dossierId) {
        byte[] stored = dossiers.get(dossierId);
        return stored == null ? null : DossierFileCodec.read(communeCode, dossierId, stored);
    }

    @Override
    public void putDossier(String dossierId, DossierFile file) {
        dossiers.put(dossierId, bytes(file, DossierFileCodec::write));
    }

    @Override
    public void removeDossier(String dossierId) {
        dossiers.remove(dossierId);
    }

    @Override
    public Collection<String> dossierIds() {
        return dossiers.keySet();
    }

    @Override
    public LooseRating looseRating(String eventId) {
        byte[] stored = looseRatings.get(eventId);
        return stored == null ? null : LooseRatingCodec.read(communeCode, stored);
    }

    @Override
    public void putLooseRating(String eventId, LooseRating rating) {
        looseRatings.put(
                eventId, bytes(rating, (r, out) -> LooseRatingCodec.write(communeCode, r, out)));
    }

    @Override
    public void removeLooseRating(String eventId) {
        looseRatings.remove(eventId);
    }

    @Override
    public Pane pane(int epochDay) {
        StoredPane stored = panes.get(epochDay);
        return stored == null ? null : PaneCodec.read(stored.counts(), stored.durations());
    }

    @Override
    public void putPane(int epochDay, Pane pane) {
        ByteWriter durations = new ByteWriter();
        boolean measured = PaneCodec.writeDurations(pane, durations);
        panes.put(
                epochDay,
                new StoredPane(
                        bytes(pane, PaneCodec::writeCounts),
                        measured ? durations.toBytes() : null));
    }

    @Override
    public void removePane(int epochDay) {
        panes.remove(epochDay);
    }

    @Override
    public int firstPaneDay() {
        return panes.isEmpty() ? Integer.MAX_VALUE : panes.firstKey();
    }

    @Override
    public ExactCounts late(Window window) {
        byte[] stored = late.get(window);
        return stored == null ? null : ExactCountsCodec.read(stored);
    }

    @Override
    public void putLate(Window window, ExactCounts counts) {
        late.put(window, bytes(counts, ExactCountsCodec::write));
    }

    @Override
    public void removeLate(Window window) {
        late.remove(window);
    }

    @Override
    public Collection<Window> lateWindows() {
        return late.keySet();
    }

    @Override
    public void hold(FeedRecord record) {
        queues.hold(RECORDS.read(new ByteReader(bytes(record, RECORDS::write))));
    }

    @Override
    public long firstHeld() {
        return queues.firstHeld();
    }

    @Override
    public FeedRecord takeHeldBefore(long instant) {
        return queues.takeHeldBefore(instant);
    }

    @Override
    public void schedule(AgendaEntry entry) {
        queues.schedule(entry);
    }

    @Override
    public long firstScheduled() {
        return queues.firstScheduled();
    }

    @Override
    public Set<String> overdueIn(long afterExclusive, long toInclusive) {
        return queues.overdueIn(afterExclusive, toInclusive);
    }

    @Override
    public AgendaEntry takeScheduledUpTo(long instant) {
        return queues.takeScheduledUpTo(instant);
    }
}
