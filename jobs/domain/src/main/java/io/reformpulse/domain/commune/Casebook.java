package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Added;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.Standing;
import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Step;
import java.util.List;

/**
 * Applies records to the dossiers of a commune: a dossier is read anew from all its events, and
 * what it adds changes by the difference (4.1). Keeps the books of what became of each record
 * (4.11).
 */
final class Casebook {
    private static final long MINUTE_MILLIS = 60_000;

    private final Reference reference;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;
    private final Ledger ledger;
    private final AheadDossiers ahead;
    private final CommuneAnswers answers;
    private final CommuneWatch watch;
    private final LooseRatings looseRatings;

    Casebook(
            Reference reference,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head,
            Ledger ledger,
            AheadDossiers ahead,
            CommuneAnswers answers,
            CommuneWatch watch) {
        this.reference = reference;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
        this.ledger = ledger;
        this.ahead = ahead;
        this.answers = answers;
        this.watch = watch;
        this.looseRatings = new LooseRatings(store, head, ledger, watch);
    }

    /** Applies a record whose time has come. */
    void apply(FeedRecord record) {
        switch (record.topic()) {
            case DOSSIER -> applyToDossier(record, record.dossier().dossierId());
            case RATING -> {
                if (record.rating().dossierId() == null) {
                    looseRatings.apply(record.rating(), record.arrivedAt());
                } else {
                    applyToDossier(record, record.rating().dossierId());
                }
            }
            case HEARTBEAT -> applyHeartbeat(record.heartbeat());
        }
    }

    private void applyToDossier(FeedRecord record, String dossierId) {
        DossierFile file = store.dossier(dossierId);
        if (file == null) {
            file = DossierFile.create(record.communeCode(), dossierId);
        }
        if (file.isTombstone()) {
            reject(record, dossierId);
            return;
        }
        Dossier before = Dossier.of(file, reference);
        Added added = add(record, file);
        store.putDossier(dossierId, file);
        if (added != Added.DUPLICATE) {
            settle(dossierId, before, Dossier.of(file, reference), record.arrivedAt());
        }
    }

    /**
     * Counts every dossier kept by the reference in force instead of an earlier one by which it was
     * counted so far.
     */
    void recount(Reference earlier, long at) {
        for (String dossierId : List.copyOf(store.dossierIds())) {
            DossierFile file = store.dossier(dossierId);
            if (!file.isTombstone()) {
                settle(dossierId, Dossier.of(file, earlier), Dossier.of(file, reference), at);
            }
        }
    }

    /** Takes back what a dossier was and enters what it is since an instant of the clock. */
    private void settle(String dossierId, Dossier before, Dossier after, long at) {
        Contribution change = after.contribution().minus(before.contribution());
        ledger.enter(change, at);
        account(before.standing(), after.standing());
        if (after.purgeAt() != before.purgeAt() && after.purgeAt() != Dossier.NEVER) {
            store.schedule(new AgendaEntry(after.purgeAt(), AgendaEntry.Kind.PURGE, dossierId));
        }
        scheduleOverdue(dossierId, change, at);
        ahead.changed(dossierId, after, at);
        if (publishing.isLive()) {
            head.changedDossiers().put(dossierId, at);
        }
        watch.dossierChanged(dossierId, before, after, at);
    }

    /** A due that has passed may come to lie ahead and pass again, so every step counts. */
    private void scheduleOverdue(String dossierId, Contribution change, long at) {
        for (Step step : change.steps()) {
            long overdueAt = step.minute() * MINUTE_MILLIS;
            if (step.gauge() == Gauge.OVERDUE && step.delta() > 0 && overdueAt > at) {
                store.schedule(new AgendaEntry(overdueAt, AgendaEntry.Kind.OVERDUE, dossierId));
            }
        }
    }

    private Added add(FeedRecord record, DossierFile file) {
        Added added =
                record.topic() == Topic.DOSSIER
                        ? file.events().add(new Arrival<>(record.dossier(), record.arrivedAt()))
                        : file.ratings().add(new Arrival<>(record.rating(), record.arrivedAt()));
        if (added != Added.NEW) {
            head.conservation().add(record.topic(), Outcome.DUPLICATE, 1);
        }
        return added;
    }

    private void reject(FeedRecord record, String dossierId) {
        head.conservation().add(record.topic(), Outcome.REJECTED, 1);
        answers.rejected(
                new Rejection(
                        RejectReason.TOO_LATE,
                        "Dossier "
                                + dossierId
                                + " was closed for good 400 days after its end and newest event;"
                                + " send a new dossier id.",
                        record.provenance(),
                        record.topic(),
                        record.communeCode(),
                        record.arrivedAt(),
                        1));
    }

    private void account(Standing before, Standing after) {
        Conservation books = head.conservation();
        books.add(Topic.DOSSIER, Outcome.APPLIED, after.applied() - before.applied());
        books.add(Topic.DOSSIER, Outcome.WAITING, after.waiting() - before.waiting());
        books.add(Topic.DOSSIER, Outcome.REPLACED, after.replaced() - before.replaced());
        books.add(Topic.RATING, Outcome.APPLIED, after.ratingsApplied() - before.ratingsApplied());
        books.add(
                Topic.RATING, Outcome.REPLACED, after.ratingsReplaced() - before.ratingsReplaced());
        books.add(
                Topic.RATING,
                Outcome.SUPERSEDED,
                after.ratingsSuperseded() - before.ratingsSuperseded());
    }

    private void applyHeartbeat(Heartbeat heartbeat) {
        boolean isNew = head.heartbeats().add(heartbeat.sequence());
        head.conservation().add(Topic.HEARTBEAT, isNew ? Outcome.APPLIED : Outcome.DUPLICATE, 1);
        head.clock().heard(heartbeat.sentAt());
    }
}
