package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFacts;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.rating.LooseRating;
import java.time.Instant;

/**
 * Does what the agenda asks for when its time has come; an entry that no longer holds is nothing.
 */
final class Agenda {
    private static final byte[] NOTHING = {};

    private final String communeCode;
    private final Reference reference;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;
    private final AheadDossiers ahead;
    private final CommuneAnswers answers;
    private final CommuneWatch watch;

    Agenda(
            String communeCode,
            Reference reference,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head,
            AheadDossiers ahead,
            CommuneAnswers answers,
            CommuneWatch watch) {
        this.communeCode = communeCode;
        this.reference = reference;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
        this.ahead = ahead;
        this.answers = answers;
        this.watch = watch;
    }

    void fire(AgendaEntry entry) {
        switch (entry.kind()) {
            case OVERDUE -> overdue(entry);
            case LOOK -> look(entry);
            case PURGE -> purge(entry);
            case FORGET_RATING -> forgetRating(entry);
        }
    }

    /** A gauge moves with the clock alone: publish it with the epoch that ends here or next. */
    private void overdue(AgendaEntry entry) {
        Dossier dossier = dossier(store.dossier(entry.id()));
        if (dossier == null) {
            return;
        }
        DossierFacts facts = dossier.facts();
        if (facts.comesOverdueAt(entry.at())) {
            if (publishing.isLive()) {
                head.clock().publishBy(publishing.endAtOrAfter(entry.at()));
            }
            watch.due(entry.id(), facts, entry.at());
        }
    }

    private void look(AgendaEntry entry) {
        Dossier dossier = dossier(store.dossier(entry.id()));
        if (dossier != null) {
            watch.due(entry.id(), dossier.facts(), entry.at());
        }
    }

    /** Null if it is not kept. */
    private Dossier dossier(DossierFile file) {
        return file == null || file.isTombstone() ? null : Dossier.of(file, reference);
    }

    private void purge(AgendaEntry entry) {
        DossierFile file = store.dossier(entry.id());
        Dossier dossier = dossier(file);
        if (dossier == null || dossier.purgeAt() > entry.at()) {
            return;
        }
        int waiting = dossier.standing().waiting();
        if (dossier.neverReceived() && waiting > 0) {
            release(file, waiting, entry.at());
        }
        if (dossier.standing().applied() == 0) {
            store.removeDossier(entry.id());
        } else {
            store.putDossier(entry.id(), DossierFile.tombstone(communeCode, entry.id()));
        }
        watch.purged(entry.id(), entry.at());
        ahead.forget(entry.id());
        head.changedDossiers().remove(entry.id());
        if (publishing.isLive()) {
            answers.gone(entry.id(), publishing.epochOf(entry.at()));
        }
    }

    private void release(DossierFile file, int waiting, long at) {
        head.conservation().add(Topic.DOSSIER, Outcome.WAITING, -waiting);
        head.conservation().add(Topic.DOSSIER, Outcome.REJECTED, waiting);
        StringBuilder message =
                new StringBuilder("Dossier ")
                        .append(file.dossierId())
                        .append(
                                " was neither received nor refused within 400 days of its newest"
                                        + " event; its events are");
        for (Arrival<DossierEvent> arrival : file.events().all()) {
            DossierEvent event = arrival.event();
            message.append(' ')
                    .append(event.eventId())
                    .append(' ')
                    .append(event.type())
                    .append(' ')
                    .append(Instant.ofEpochMilli(event.occurredAt()))
                    .append(',');
        }
        message.setCharAt(message.length() - 1, '.');
        answers.rejected(
                new Rejection(
                        RejectReason.NEVER_RECEIVED,
                        message.toString(),
                        new Provenance(NOTHING, "dossier-events", -1, -1),
                        Topic.DOSSIER,
                        communeCode,
                        at,
                        waiting));
    }

    private void forgetRating(AgendaEntry entry) {
        LooseRating rating = store.looseRating(entry.id());
        if (rating != null && LooseRatings.keptUntil(rating) <= entry.at()) {
            store.removeLooseRating(entry.id());
            watch.forgotten(entry.id(), entry.at());
        }
    }
}
