package io.reformpulse.domain.dossier;

import java.util.Set;

/** Receipt, refusal and end of a dossier (4.2). Instants are epoch milliseconds. */
final class Handling {
    /** Where there is no such instant. */
    static final long NEVER = Long.MAX_VALUE;

    private DossierEvent submission;
    private DossierEvent receipt;
    private DossierEvent refusal;
    private DossierEvent end;
    private DossierEvent firstReturn;
    private DossierEvent handedOver;
    private int ends;
    private int returns;

    /**
     * @param told the counting events in the order told
     * @param flags receives what is odd about them
     */
    static Handling of(DossierEvent[] told, Set<QualityFlag> flags) {
        Handling handling = new Handling();
        for (DossierEvent event : told) {
            handling.read(event, flags);
        }
        if (handling.end == null) {
            handling.end = handling.firstReturn;
            handling.ends = handling.returns;
        }
        if (handling.isReceived()) {
            handling.flag(flags);
        }
        return handling;
    }

    private void read(DossierEvent event, Set<QualityFlag> flags) {
        switch (event.type()) {
            case SUBMITTED -> submission = submission == null ? event : submission;
            case RECEIVED -> {
                if (receipt != null) {
                    flags.add(QualityFlag.DUPLICATE_RECEIPT);
                }
                receipt = receipt == null ? event : receipt;
            }
            case REFUSED -> refusal = refusal == null ? event : refusal;
            case RESOLVED, STOPPED, WITHDRAWN -> {
                end = end == null ? event : end;
                ends++;
            }
            case RETURNED -> {
                firstReturn = firstReturn == null ? event : firstReturn;
                // The order told puts a receipt before a return of the same instant.
                handedOver = handedOver == null && receipt != null ? event : handedOver;
                returns++;
            }
            case IN_PROGRESS,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENT_RECEIVED,
                    FEE_REQUESTED,
                    FEE_PAID,
                    APOLOGY_SENT -> {}
        }
    }

    private void flag(Set<QualityFlag> flags) {
        if (refusal != null) {
            flags.add(QualityFlag.REFUSED_AFTER_RECEIPT);
        }
        if (ends > 1) {
            flags.add(QualityFlag.DUPLICATE_END);
        }
        if (endsBeforeReceipt()) {
            flags.add(QualityFlag.END_BEFORE_RECEIPT);
        }
    }

    boolean isReceived() {
        return receipt != null;
    }

    boolean isRefused() {
        return receipt == null && refusal != null;
    }

    /** The first RECEIVED; null if there is none. */
    DossierEvent receipt() {
        return receipt;
    }

    /** The first SUBMITTED; null if there is none. */
    DossierEvent submission() {
        return submission;
    }

    /** The first REFUSED; null if there is none. It counts only without a receipt. */
    DossierEvent refusal() {
        return refusal;
    }

    /** The first RETURNED not before the receipt; null if there is none. */
    DossierEvent handedOver() {
        return handedOver;
    }

    boolean isEnded() {
        return receipt != null && end != null;
    }

    /** RESOLVED, STOPPED or WITHDRAWN; of an ended dossier only. A return ends it as resolved. */
    DossierState endedAs() {
        if (end.type() == EventType.WITHDRAWN) {
            return DossierState.WITHDRAWN;
        }
        return end.type() == EventType.STOPPED ? DossierState.STOPPED : DossierState.RESOLVED;
    }

    /** Whether the end was told before the receipt and so takes effect at the receipt's instant. */
    boolean endsBeforeReceipt() {
        return isEnded() && end.occurredAt() < receipt.occurredAt();
    }

    long receivedAt() {
        return receipt.occurredAt();
    }

    /** Who ended it; null if not told. Of an ended dossier only. */
    String endedBy() {
        return end.officerId();
    }

    /** When it was submitted online; NEVER if it was not. */
    long submittedOnlineAt() {
        boolean online = submission != null && submission.channel() == Channel.ONLINE;
        return online ? submission.occurredAt() : NEVER;
    }

    /** When it was received, refused or ended, whichever was first; NEVER if none yet. */
    long answeredAt() {
        long answered = NEVER;
        for (DossierEvent event : new DossierEvent[] {receipt, refusal, end}) {
            answered = event == null ? answered : Math.min(answered, event.occurredAt());
        }
        return answered;
    }

    /** When the end takes effect; NEVER while the dossier is open. */
    long endedAt() {
        return isEnded() ? Math.max(end.occurredAt(), receipt.occurredAt()) : NEVER;
    }
}
