package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import java.util.Collection;
import java.util.List;

/**
 * Port: everything kept of one commune's alerts. What is got may be changed in place; a change
 * counts once it is put.
 *
 * <p>Who clears what, and when: incidents of dossiers and ratings go with their dossier or rating,
 * those of devices and officers and all signals 7 days after their day; an incident of the commune
 * itself is one for each rule.
 */
public interface AlertStore {
    /** The head, new and empty at first. */
    AlertHead alertHead();

    void putAlertHead(AlertHead head);

    /** What was told of a case, by rule id; empty if nothing. */
    List<ToldIncident> incidents(CaseKey key);

    /**
     * @param told empty to keep nothing
     */
    void putIncidents(CaseKey key, List<ToldIncident> told);

    /** The cases of a kind of which something was told. */
    Collection<CaseKey> incidentKeys(CaseKey.Kind kind);

    /** Null if the day has none. */
    SignalDay signals(int epochDay);

    void putSignals(int epochDay, SignalDay signals);

    void removeSignals(int epochDay);

    /** The days that have signals. */
    Collection<Integer> signalDays();
}
