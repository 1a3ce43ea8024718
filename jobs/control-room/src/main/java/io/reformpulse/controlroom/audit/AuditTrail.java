package io.reformpulse.controlroom.audit;

import java.util.List;

/**
 * The record of all actions. It can be written and read, but not changed. Thread-safe; several
 * control rooms may share one.
 */
public interface AuditTrail {
    void write(AuditEntry entry);

    /**
     * The newest entries, newest first.
     *
     * @param before the id of the last entry of the page before; Long.MAX_VALUE for the first page
     */
    List<AuditEntry> newest(long before, int most);
}
