package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dossiers behind the figures of now: those that have not ended, and those with a second
 * supplement. Thread-safe.
 */
public final class DossierBook {
    private static final long SOON_MILLIS = Duration.ofDays(1).toMillis();
    private static final Set<String> UNDER_WAY = Set.of("OPEN", "PAUSED");
    private static final Comparator<DossierView> BY_URGENCY =
            Comparator.comparing(
                            DossierView::getOverdueFrom,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(DossierView::getReceivedAt)
                    .thenComparing(DossierView::getCommuneCode)
                    .thenComparing(DossierView::getDossierId);

    private final Map<String, Map<String, DossierView>> byCommune = new ConcurrentHashMap<>();
    private final Set<String> secondSupplements = ConcurrentHashMap.newKeySet();

    /** Takes a dossier as it stands. */
    public void take(DossierView view) {
        String key = Topics.dossierKey(view.getCommuneCode(), view.getDossierId());
        // Without a second pause there was no second supplement.
        if (isUnderWay(view) || view.getPauses().size() > 1) {
            byCommune
                    .computeIfAbsent(view.getCommuneCode(), code -> new ConcurrentHashMap<>())
                    .merge(key, view, Revision::newer);
        } else {
            forget(view.getCommuneCode(), key);
        }
    }

    /** A dossier is no longer kept. */
    public void gone(String key) {
        byCommune.keySet().forEach(commune -> forget(commune, key));
        secondSupplements.remove(key);
    }

    private void forget(String commune, String key) {
        Map<String, DossierView> dossiers = byCommune.get(commune);
        if (dossiers != null) {
            dossiers.remove(key);
        }
    }

    /** Learns of second supplements, which the job tells by alerts. */
    public void alert(AlertEvent event) {
        if (event.getSubject().equals("SECOND_SUPPLEMENT") && event.getDossierId() != null) {
            secondSupplements.add(Topics.dossierKey(event.getScopeCode(), event.getDossierId()));
        }
    }

    /** The dossiers of some communes behind a figure, the most urgent first. */
    public List<DossierView> list(Set<String> communes, DossierList of, long asOf) {
        List<DossierView> listed = new ArrayList<>();
        for (String commune : communes) {
            byCommune
                    .getOrDefault(commune, Map.of())
                    .forEach(
                            (key, view) -> {
                                if (belongs(key, view, of, asOf)) {
                                    listed.add(view);
                                }
                            });
        }
        listed.sort(BY_URGENCY);
        return listed;
    }

    private boolean belongs(String key, DossierView view, DossierList of, long asOf) {
        Long overdueFrom = view.getOverdueFrom();
        return switch (of) {
            case SECOND_SUPPLEMENT -> secondSupplements.contains(key);
            case OPEN -> isUnderWay(view);
            case PAUSED -> view.getState().equals("PAUSED");
            case OVERDUE -> isUnderWay(view) && overdueFrom != null && overdueFrom <= asOf;
            case DUE_SOON ->
                    isUnderWay(view)
                            && overdueFrom != null
                            && overdueFrom > asOf
                            && overdueFrom <= asOf + SOON_MILLIS;
        };
    }

    private static boolean isUnderWay(DossierView view) {
        return UNDER_WAY.contains(view.getState());
    }
}
