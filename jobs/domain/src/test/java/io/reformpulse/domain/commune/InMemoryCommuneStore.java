package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.rating.LooseRating;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A commune's store on the heap. */
public final class InMemoryCommuneStore implements CommuneStore {
    private CommuneHead head = new CommuneHead();
    private final Map<String, DossierFile> dossiers = new HashMap<>();
    private final Map<String, LooseRating> looseRatings = new HashMap<>();
    private final TreeMap<Integer, Pane> panes = new TreeMap<>();
    private final Map<Window, ExactCounts> late = new LinkedHashMap<>();
    private final TreeMap<Long, Deque<FeedRecord>> held = new TreeMap<>();
    private final TreeMap<Long, Deque<AgendaEntry>> agenda = new TreeMap<>();

    @Override
    public CommuneHead head() {
        return head;
    }

    @Override
    public void putHead(CommuneHead changed) {
        head = changed;
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
        dossiers.remove(dossierId);
    }

    @Override
    public Collection<String> dossierIds() {
        return dossiers.keySet();
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
        looseRatings.remove(eventId);
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
        panes.remove(epochDay);
    }

    @Override
    public int firstPaneDay() {
        return panes.isEmpty() ? Integer.MAX_VALUE : panes.firstKey();
    }

    @Override
    public ExactCounts late(Window window) {
        return late.get(window);
    }

    @Override
    public void putLate(Window window, ExactCounts counts) {
        late.put(window, counts);
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
        held.computeIfAbsent(record.arrivedAt(), at -> new ArrayDeque<>()).add(record);
    }

    @Override
    public long firstHeld() {
        return held.isEmpty() ? Long.MAX_VALUE : held.firstKey();
    }

    @Override
    public FeedRecord takeHeldBefore(long instant) {
        return firstHeld() < instant ? takeFirst(held) : null;
    }

    @Override
    public void schedule(AgendaEntry entry) {
        agenda.computeIfAbsent(entry.at(), at -> new ArrayDeque<>()).add(entry);
    }

    @Override
    public long firstScheduled() {
        return agenda.isEmpty() ? Long.MAX_VALUE : agenda.firstKey();
    }

    @Override
    public Set<String> overdueIn(long afterExclusive, long toInclusive) {
        Set<String> found = new HashSet<>();
        for (Deque<AgendaEntry> entries : agenda.values()) {
            for (AgendaEntry entry : entries) {
                if (entry.isOverdueIn(afterExclusive, toInclusive)) {
                    found.add(entry.id());
                }
            }
        }
        return found;
    }

    @Override
    public AgendaEntry takeScheduledUpTo(long instant) {
        return firstScheduled() <= instant ? takeFirst(agenda) : null;
    }

    private static <T> T takeFirst(TreeMap<Long, Deque<T>> queue) {
        Map.Entry<Long, Deque<T>> first = queue.firstEntry();
        T taken = first.getValue().poll();
        if (first.getValue().isEmpty()) {
            queue.remove(first.getKey());
        }
        return taken;
    }
}
