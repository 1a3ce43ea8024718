package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.audit.AuditEntry;
import io.reformpulse.controlroom.audit.AuditTrail;
import io.reformpulse.controlroom.audit.Outcome;
import java.util.function.LongSupplier;

/** Writes down what people do and what became of it, by the wall clock. */
final class Trail {
    private final AuditTrail trail;
    private final LongSupplier wall;
    private final Runnable disk;
    private final StrangerLimit strangers = new StrangerLimit();

    /**
     * @param disk has what was written be on the disk
     */
    Trail(AuditTrail trail, LongSupplier wall, Runnable disk) {
        this.trail = trail;
        this.wall = wall;
        this.disk = disk;
    }

    /** What is done. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** Has something done, and writes a line about it, however it ends. */
    void follow(Act act, Deed deed) throws Exception {
        try {
            deed.run();
        } catch (Problem | IllegalArgumentException refusal) {
            writeToo(act, Outcome.REFUSED, refusal);
            throw refusal;
        } catch (Exception failure) {
            writeToo(act, Outcome.FAILED, failure);
            throw failure;
        }
        write(act, act.detail(), Outcome.DONE);
        disk.run();
    }

    private void writeToo(Act act, Outcome outcome, Exception why) {
        long leftOut = 0;
        if (act.isStrangers()) {
            leftOut = strangers.take(act.from(), wall.getAsLong());
            if (leftOut < 0) {
                return;
            }
        }
        String reason = String.valueOf(why.getMessage());
        String more = leftOut == 0 ? "" : " " + leftOut + " others like this are not written.";
        try {
            write(act, reason + more, outcome);
        } catch (RuntimeException e) {
            // What went wrong first is what is told.
            why.addSuppressed(e);
        }
    }

    private void write(Act act, String detail, Outcome outcome) {
        trail.write(
                AuditEntry.of(
                        wall.getAsLong(),
                        act.who(),
                        act.what(),
                        act.subject(),
                        detail,
                        act.from(),
                        outcome));
    }
}
