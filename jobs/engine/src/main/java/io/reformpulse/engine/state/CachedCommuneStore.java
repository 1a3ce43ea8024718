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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One commune's store: typed objects on the heap over keyed state, written back when flushed. The
 * commune must be the current key of the state whenever this is used.
 */
public final class CachedCommuneStore implements CommuneStore {
    private final CommuneBacking backing;
    private final EntryCache<String, DossierFile> dossiers;
    private final EntryCache<String, LooseRating> looseRatings;
    private final EntryCache<Integer, Pane> panes;
    private final EntryCache<String, ExactCounts> late;
    private final HeldRecords held;
    private final AgendaDays agenda;
    private final Set<Integer> changedDays = new HashSet<>();
    private final boolean isNew;
    private CommuneHead head;
    private boolean headChanged;

    public CachedCommuneStore(String communeCode, CommuneBacking backing) throws Exception {
        this.backing = backing;
        byte[] stored = backing.head().value();
        isNew = stored == null;
        head = isNew ? new CommuneHead() : CommuneHeadCodec.read(stored);
        headChanged = isNew;
        CacheBudget budget = backing.budget();
        ByteWriter writer = backing.writer();
        dossiers =
                new EntryCache<>(
                        backing.dossiers(),
                        new CommuneLayouts.Dossiers(backing, communeCode),
                        budget,
                        writer,
                        isNew);
        looseRatings =
                new EntryCache<>(
                        backing.looseRatings(),
                        new CommuneLayouts.LooseRatings(backing, communeCode),
                        budget,
                        writer,
                        isNew);
        panes = new EntryCache<>(backing.panes(), new PaneLayout(backing), budget, writer, isNew);
        late =
                new EntryCache<>(
                        backing.late(), new CommuneLayouts.Late(backing), budget, writer, isNew);
        held = new HeldRecords(backing.held(), writer, isNew);
        agenda = new AgendaDays(backing.agenda(), writer, budget, isNew);
    }

    /** Whether nothing of this commune was ever stored. */
    public boolean isNew() {
        return isNew;
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        // The head first: its presence says that the rest may be there too.
        if (headChanged) {
            CommuneHeadCodec.write(head, backing.writer().reset());
            backing.head().update(backing.writer().toBytes());
            headChanged = false;
        }
        dossiers.flush();
        looseRatings.flush();
        flushDurations();
        panes.flush();
        late.flush();
        held.flush();
        agenda.flush();
    }

    private void flushDurations() throws Exception {
        for (Integer day : changedDays) {
            Pane pane = panes.get(day);
            if (pane != null && PaneCodec.writeDurations(pane, backing.writer().reset())) {
                backing.paneDurations().put(day, backing.writer().toBytes());
            } else {
                backing.paneDurations().remove(day);
            }
        }
        changedDays.clear();
    }

    /** Makes room: drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        flush();
        dossiers.turnOver();
        looseRatings.turnOver();
        panes.turnOver();
        late.turnOver();
    }

    @Override
    public CommuneHead head() {
        return head;
    }

    @Override
    public void putHead(CommuneHead changed) {
        head = changed;
        headChanged = true;
    }

    @Override
    public DossierFile dossier(String dossierId) {
        return dossiers.get(dossierId);
    }

    @Override
    public void putDossier(String dossierId, DossierFile file) {
        dossiers.put(dossierId, file);
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
        changedDays.add(epochDay);
    }

    @Override
    public void removePane(int epochDay) {
        panes.put(epochDay, null);
        changedDays.add(epochDay);
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
    public AgendaEntry takeScheduledUpTo(long instant) {
        return agenda.takeUpTo(instant);
    }
}
