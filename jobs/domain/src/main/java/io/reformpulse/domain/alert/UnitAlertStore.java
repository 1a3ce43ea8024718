package io.reformpulse.domain.alert;

import io.reformpulse.domain.kpi.Pane;
import java.util.Collection;

/**
 * Port: everything kept of the alerts of one unit above the communes. What is got may be changed in
 * place; a change counts once it is put.
 *
 * <p>Who clears what, and when: panes at the first midnight by which no rule can look back at them.
 */
public interface UnitAlertStore {
    /** The head, new and empty at first. */
    UnitAlertHead alertHead();

    void putAlertHead(UnitAlertHead head);

    /** The sum over the communes below; null if the day is empty. Its steps are not kept. */
    Pane pane(int epochDay);

    void putPane(int epochDay, Pane pane);

    void removePane(int epochDay);

    /** The days that have a pane. */
    Collection<Integer> paneDays();
}
