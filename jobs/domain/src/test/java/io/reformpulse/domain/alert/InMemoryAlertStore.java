package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.feed.FeedBook;
import io.reformpulse.domain.alert.feed.UsualHours;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A commune's alert store on the heap. */
public final class InMemoryAlertStore implements AlertStore {
    private AlertHead head = new AlertHead();
    private final TreeMap<CaseKey, List<ToldIncident>> incidents = new TreeMap<>();
    private final TreeMap<Integer, SignalDay> signals = new TreeMap<>();

    /** A store as it would be read back: made anew of no more than what must be stored. */
    public InMemoryAlertStore readBack() {
        InMemoryAlertStore read = new InMemoryAlertStore();
        read.head = copyOf(head);
        read.incidents.putAll(incidents);
        signals.forEach((day, all) -> read.signals.put(day, SignalDay.of(all.all())));
        return read;
    }

    private static AlertHead copyOf(AlertHead head) {
        FeedBook feed = head.feed();
        UsualHours hours = feed.hours();
        FeedBook feedCopy =
                new FeedBook(
                        new UsualHours(
                                hours.seen(),
                                hours.active(),
                                hours.beatsSeen(),
                                hours.beatsMissed()),
                        feed.watchedSince(),
                        feed.lastHeardAt(),
                        feed.lastBeatAt(),
                        feed.learnedTo());
        feedCopy.lags().putAll(feed.lags());
        feedCopy.clocks().putAll(feed.clocks());
        AlertHead copy = new AlertHead(feedCopy);
        copy.rates().putAll(head.rates());
        copy.lags().putAll(head.lags());
        head.wakes().all().forEach(wake -> copy.wakes().set(wake.key(), wake.at()));
        for (String id : head.beyondLimit().dossiers()) {
            head.beyondLimit().rulesOf(id).forEach(rule -> copy.beyondLimit().add(rule, id));
        }
        copy.rulesSeen().putAll(head.rulesSeen());
        head.unshared().forEach((slot, tally) -> copy.unshared().put(slot, tally.copy()));
        copy.sharedWith().addAll(head.sharedWith());
        copy.ticked(head.tickedAt());
        copy.unsureUntil(head.unsureUntil());
        copy.judgeAt(head.judgeAt());
        return copy;
    }

    @Override
    public AlertHead alertHead() {
        return head;
    }

    @Override
    public void putAlertHead(AlertHead changed) {
        head = changed;
    }

    @Override
    public List<ToldIncident> incidents(CaseKey key) {
        return incidents.getOrDefault(key, List.of());
    }

    @Override
    public void putIncidents(CaseKey key, List<ToldIncident> told) {
        if (told.isEmpty()) {
            incidents.remove(key);
        } else {
            incidents.put(key, List.copyOf(told));
        }
    }

    @Override
    public Collection<CaseKey> incidentKeys(CaseKey.Kind kind) {
        return incidents.keySet().stream().filter(key -> key.kind() == kind).toList();
    }

    @Override
    public SignalDay signals(int epochDay) {
        return signals.get(epochDay);
    }

    @Override
    public void putSignals(int epochDay, SignalDay day) {
        signals.put(epochDay, day);
    }

    @Override
    public void removeSignals(int epochDay) {
        signals.remove(epochDay);
    }

    @Override
    public Collection<Integer> signalDays() {
        return signals.keySet();
    }
}
