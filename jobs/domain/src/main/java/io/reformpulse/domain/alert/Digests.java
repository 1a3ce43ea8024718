package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Tells once a working day what is one notice for a commune rather than one for each dossier. */
final class Digests {
    private static final double HOUR_MILLIS = 3_600_000;

    /** A calendar may have long holidays, but no longer ones. */
    private static final int MOST_DAYS_OFF = 60;

    private record Due(long at, String dossierId) {}

    private final Reference reference;
    private final CommuneStore store;
    private final AlertHead head;
    private final RulesInForce rules;
    private final NewsDesk desk;

    Digests(
            Reference reference,
            CommuneStore store,
            AlertHead head,
            RulesInForce rules,
            NewsDesk desk) {
        this.reference = reference;
        this.store = store;
        this.head = head;
        this.rules = rules;
        this.desk = desk;
    }

    /** The next instant after one at which a digest is told; MAX_VALUE if none is. */
    long next(long after) {
        long next = Long.MAX_VALUE;
        for (Subject subject :
                List.of(Subject.DOSSIERS_DUE_SOON, Subject.APPOINTMENT_BEYOND_LIMIT)) {
            for (Rule rule : rules.of(subject, after)) {
                next = Math.min(next, next(rule.threshold().at(), after));
            }
        }
        return next;
    }

    private long next(LocalTime time, long after) {
        WorkingCalendar calendar = reference.calendar().knownAt(after);
        LocalDate date = calendar.dateOf(after);
        for (int i = 0; i < MOST_DAYS_OFF; i++) {
            long at =
                    date.plusDays(i)
                            .atTime(time)
                            .atZone(calendar.zone())
                            .toInstant()
                            .toEpochMilli();
            if (at > after && calendar.isWorkingDay(date.plusDays(i))) {
                return at;
            }
        }
        return Long.MAX_VALUE;
    }

    /** Tells the digests of a tick. */
    void tell(long at) {
        for (Rule rule : rules.of(Subject.DOSSIERS_DUE_SOON, at)) {
            if (next(rule.threshold().at(), at - 1) == at) {
                tellDueSoon(rule, at);
            }
        }
        for (Rule rule : rules.of(Subject.APPOINTMENT_BEYOND_LIMIT, at)) {
            if (next(rule.threshold().at(), at - 1) == at) {
                tellBeyondLimit(rule, at);
            }
        }
    }

    private void tellDueSoon(Rule rule, long at) {
        List<Due> due = dueSoon(rule, at);
        if (due.isEmpty()) {
            return;
        }
        Due first = due.get(0);
        desk.about(rule, "", at)
                .cases(BadCases.of(due.stream().map(Due::dossierId).toList()))
                .measured(due.size(), rule.threshold().spanMillis() / HOUR_MILLIS)
                .send(
                        Transition.NOTICE,
                        rule.mildest(),
                        1,
                        at,
                        language ->
                                desk.scope().name()
                                        + ": "
                                        + language.number(due.size())
                                        + language.choose(
                                                " hồ sơ đến hạn trong ",
                                                due.size() == 1
                                                        ? " dossier is due within "
                                                        : " dossiers are due within ")
                                        + language.span(rule.threshold().spanMillis())
                                        + language.choose(
                                                " hành chính tới, sớm nhất là ",
                                                " of office time, the first is ")
                                        + first.dossierId
                                        + language.choose(" lúc ", " at ")
                                        + language.time(first.at, desk.zone())
                                        + ".");
    }

    /** The running dossiers due within the span, the first due first. */
    private List<Due> dueSoon(Rule rule, long at) {
        WorkingCalendar calendar = reference.calendar().knownAt(at);
        long horizon =
                calendar.effectiveReceipt(
                        calendar.plusOfficeMillis(at, rule.threshold().spanMillis()));
        List<Due> found = new ArrayList<>();
        for (String dossierId : store.overdueIn(at, horizon)) {
            DossierFile file = store.dossier(dossierId);
            if (file != null && !file.isTombstone()) {
                long due = Dossier.of(file, reference).runningDue(Long.MAX_VALUE);
                if (at <= due && due < horizon) {
                    found.add(new Due(due, dossierId));
                }
            }
        }
        found.sort(Comparator.comparingLong(Due::at).thenComparing(Due::dossierId));
        return found;
    }

    private void tellBeyondLimit(Rule rule, long at) {
        TreeSet<String> dossiers = head.beyondLimit().take(rule.id());
        if (dossiers.isEmpty()) {
            return;
        }
        int count = dossiers.size();
        desk.about(rule, "", at)
                .cases(BadCases.of(List.copyOf(dossiers)))
                .measured(count, 0)
                .send(
                        Transition.NOTICE,
                        rule.mildest(),
                        1,
                        at,
                        language ->
                                desk.scope().name()
                                        + ": "
                                        + language.number(count)
                                        + language.choose(
                                                " hồ sơ được hẹn trả kết quả sau thời hạn của thủ tục.",
                                                (count == 1 ? " dossier was" : " dossiers were")
                                                        + " given a date beyond the procedure's"
                                                        + " limit."));
    }
}
