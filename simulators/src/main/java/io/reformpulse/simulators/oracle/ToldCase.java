package io.reformpulse.simulators.oracle;

import java.time.Instant;
import java.util.List;

/** What was told of one case by one rule so far, and what is to be told next. */
final class ToldCase {

    private enum Status {
        NOTHING,
        OPEN,
        NOTICED,
        CLOSED
    }

    private final TargetRule rule;
    private final String commune;
    private final String dossier;
    private final String caseId;
    private final List<ExpectedAlert> out;
    private Status status = Status.NOTHING;
    private long startedAt;
    private long since;
    private int stage;
    private int revision;

    /**
     * @param dossier null if the case is a rating that names none
     * @param out takes what is to be told
     */
    ToldCase(
            TargetRule rule,
            String commune,
            String dossier,
            String caseId,
            List<ExpectedAlert> out) {
        this.rule = rule;
        this.commune = commune;
        this.dossier = dossier;
        this.caseId = caseId;
        this.out = out;
    }

    /** Tells what is new at a tick of the clock. */
    void look(Standing now, long at) {
        switch (status) {
            case NOTHING, CLOSED -> begin(now, at);
            case OPEN -> goOn(now, at);
            case NOTICED -> {
                if (now.kind() == Standing.Kind.ABSENT) {
                    close("WITHDRAWN", at);
                }
            }
        }
    }

    /** A case that turns bad again is another alert, which begins when it is told. */
    private void begin(Standing now, long at) {
        boolean stands = now.kind() == Standing.Kind.STANDS;
        if (!stands && now.kind() != Standing.Kind.HAPPENED) {
            return;
        }
        startedAt = status == Status.NOTHING ? Math.min(now.since(), at) : at;
        status = stands ? Status.OPEN : Status.NOTICED;
        since = now.since();
        stage = now.stage();
        revision = 0;
        tell(stands ? "OPENED" : "NOTICE", at);
    }

    private void goOn(Standing now, long at) {
        if (now.kind() == Standing.Kind.ABSENT) {
            close("WITHDRAWN", at);
        } else if (now.kind() == Standing.Kind.OVER) {
            close("RESOLVED", at);
        } else if (now.since() != since) {
            since = now.since();
            stage = now.stage();
            tell("AMENDED", at);
        } else if (now.stage() > stage) {
            stage = now.stage();
            tell("ESCALATED", at);
        }
    }

    private void close(String transition, long at) {
        status = Status.CLOSED;
        tell(transition, at);
    }

    private void tell(String transition, long at) {
        revision++;
        out.add(
                new ExpectedAlert(
                        commune,
                        rule.id(),
                        dossier,
                        caseId,
                        transition,
                        rule.tiers().get(stage).severity(),
                        Instant.ofEpochMilli(startedAt),
                        Instant.ofEpochMilli(at),
                        revision));
    }
}
