package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.AgendaEntry;
import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.rating.LooseRating;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One commune's store: typed objects on the heap over keyed state, written back when flushed. The
 * commune must be the current key of the state whenever this is used.
 */
public final class CachedCommuneStore implements CommuneStore {
    private final String communeCode;
    private final ByteWriter writer;
    private final CachedHead<CommuneHead> head;

    /** As bytes, a tenth of what their objects take: there are by far the most of them. */
    private final EntryCache<String, byte[]> dossiers;

    private final EntryCache<String, LooseRating> looseRatings;
    private final EntryCache<Integer, Pane> panes;
    private final EntryCache<String, ExactCounts> late;
    private final HeldRecords held;
    private final AgendaDays agenda;

    public CachedCommuneStore(String communeCode, CommuneBacking backing) throws Exception {
        CacheBudget budget = backing.budget();
        this.communeCode = communeCode;
        writer = backing.writer();
        head =
                new CachedHead<>(
                        backing.head(),
                        CommuneHead::new,
                        CommuneHeadCodec::read,
                        CommuneHeadCodec::write,
                        writer);
        boolean isNew = head.isNew();
        dossiers =
                new EntryCache<>(backing.dossiers(), CommuneLayouts.BYTES, budget, writer, isNew);
        looseRatings =
                new EntryCache<>(
                        backing.looseRatings(),
                        new CommuneLayouts.LooseRatings(communeCode),
                        budget,
                        writer,
                        isNew);
        panes =
                new EntryCache<>(
                        backing.panes(),
                        new PaneLayout(backing.paneDurations()),
                        budget,
                        writer,
                        isNew);
        late = new EntryCache<>(backing.late(), CommuneLayouts.LATE, budget, writer, isNew);
        held = new HeldRecords(backing.held(), writer, isNew);
        agenda = new AgendaDays(backing.agenda(), writer, budget, isNew);
    }

    /** Whether nothing of this commune was ever stored. */
    public boolean isNew() {
        return head.isNew();
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        head.flush();
        dossiers.flush();
        looseRatings.flush();
        panes.flush();
        late.flush();
        held.flush();
        agenda.flush();
    }

    /** Makes room: writes and drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        agenda.flush();
        dossiers.turnOver();
        looseRatings.turnOver();
        panes.turnOver();
        late.turnOver();
    }

    @Override
    public CommuneHead head() {
        return head.get();
    }

    @Override
    public void putHead(CommuneHead changed) {
        head.put(changed);
    }

    @Override
    public DossierFile dossier(String dossierId) {
        byte[] stored = dossiers.get(dossierId);
        return stored == null ? null : DossierFileCodec.read(communeCode, dossierId, stored);
    }

    @Override
    public void putDossier(String dossierId, DossierFile file) {
        DossierFileCodec.write(file, writer.reset());
        dossiers.put(dossierId, writer.toBytes());
    }

    @Override
    public void removeDossier(String dossierId) {
        dossiers.put(dossierId, null);
    }

    @Override
    public Collection<String> dossierIds() {
        return dossiers.readKeys();
    }

    @Override
    public LooseRating looseRating(String eventId) {
        return looseRatings.get(eventId);
    }

    @Override
    public void putLooseRating(String eventId, LooseRating rating) {
        looseRatings.put(eventId, rating);
    }

    @Override
    public void removeLooseRating(String eventId) {
        looseRatings.put(eventId, null);
    }

    @Override
    public Pane pane(int epochDay) {
        return panes.get(epochDay);
    }

    @Override
    public void putPane(int epochDay, Pane pane) {
        panes.put(epochDay, pane);
    }

    @Override
    public void removePane(int epochDay) {
        panes.put(epochDay, null);
    }

    @Override
    public int firstPaneDay() {
        return panes.keys().isEmpty() ? Integer.MAX_VALUE : panes.keys().first();
    }

    @Override
    public ExactCounts late(Window window) {
        return late.get(WindowKey.of(window));
    }

    @Override
    public void putLate(Window window, ExactCounts counts) {
        late.put(WindowKey.of(window), counts);
    }

    @Override
    public void removeLate(Window window) {
        late.put(WindowKey.of(window), null);
    }

    @Override
    public Collection<Window> lateWindows() {
        List<Window> windows = new ArrayList<>();
        for (String key : late.keys()) {
            windows.add(WindowKey.window(key));
        }
        return windows;
    }

    @Override
    public void hold(FeedRecord record) {
        held.hold(record);
    }

    @Override
    public long firstHeld() {
        return held.first();
    }

    @Override
    public FeedRecord takeHeldBefore(long instant) {
        return held.takeBefore(instant);
    }

    @Override
    public void schedule(AgendaEntry entry) {
        agenda.schedule(entry);
    }

    @Override
    public long firstScheduled() {
        return agenda.first();
    }

    @Override
    public Set<String> overdueIn(long afterExclusive, long toInclusive) {
        return agenda.overdueIn(afterExclusive, toInclusive);
    }

    @Override
    public AgendaEntry takeScheduledUpTo(long instant) {
        return agenda.takeUpTo(instant);
    }
}
