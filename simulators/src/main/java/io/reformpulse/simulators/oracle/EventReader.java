package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads an event file and makes the checks that need no state (DESIGN 4.11). */
final class EventReader {

    private static final long YEAR_2000 = 946_684_800_000L;
    private static final long FIVE_MINUTES = 300_000L;
    private static final int LINES_BETWEEN_REPORTS = 10_000;

    final List<Event> passed = new ArrayList<>();

    private final EventParser parser = new EventParser();
    private final OracleReference ref;
    private final long limit;
    private final Accounts accounts;

    /**
     * @param limit from when on times are in the future
     */
    EventReader(OracleReference ref, long limit, Accounts accounts) {
        this.ref = ref;
        this.limit = limit;
        this.accounts = accounts;
    }

    void read(Path file, Oracle.Progress progress) throws IOException {
        try (Lines lines = Lines.open(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                take(line, lines.number());
                if (lines.number() % LINES_BETWEEN_REPORTS == 0) {
                    progress.at("reading", lines.bytesRead(), lines.totalBytes());
                }
            }
            progress.at("reading", 1, 1);
        }
    }

    private void take(byte[] line, long number) {
        String kind = Accounts.UNKNOWN_KIND;
        try {
            Fields fields = parser.fields(line);
            kind = parser.kind(fields);
            Event event = parser.event(kind, fields, number);
            check(event);
            passed.add(event);
        } catch (Rejected e) {
            accounts.reject(kind, e.getMessage(), number);
        }
        accounts.of(kind).add(Conservation.READ, 1);
    }

    private void check(Event e) throws Rejected {
        Rejected.unless(ref.isLeaf(e.commune()), Rejected.UNKNOWN_COMMUNE);
        boolean scored = !e.kind().equals(Event.RATING) || (e.score() >= 1 && e.score() <= 5);
        Rejected.unless(scored, Rejected.SCORE_OUT_OF_RANGE);
        Rejected.unless(e.occurredAt() >= YEAR_2000, Rejected.IMPLAUSIBLE_TIME);
        boolean past =
                e.occurredAt() - FIVE_MINUTES <= e.arrivedAt()
                        && e.occurredAt() < limit
                        && e.arrivedAt() < limit;
        Rejected.unless(past, Rejected.FUTURE);
        boolean inTime = e.occurredAt() >= e.arrivedAt() - Life.DAYS_400;
        Rejected.unless(inTime, Rejected.TOO_LATE);
    }
}
