package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.audit.AuditEntry;
import io.reformpulse.controlroom.audit.AuditTrail;
import java.util.function.LongSupplier;

/** Writes down what callers do, by the wall clock. */
final class Trail {
    private final AuditTrail trail;
    private final LongSupplier wall;

    Trail(AuditTrail trail, LongSupplier wall) {
        this.trail = trail;
        this.wall = wall;
    }

    void did(Caller caller, String what, String subject, String detail) {
        wrote(caller.name(), what, subject, detail, caller.address());
    }

    /** The same of somebody who is not, or not yet, known. */
    void wrote(String who, String what, String subject, String detail, String from) {
        trail.write(AuditEntry.of(wall.getAsLong(), who, what, subject, detail, from));
    }
}
