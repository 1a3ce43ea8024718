package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes each dossier that was worked out by hand as its sheet does, from what the oracle says of
 * its event file. State, verdict and flags are left out: the oracle has no names for them.
 */
class OracleSheetsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long MINUTE = 60_000L;
    private static final Set<String> NOT_TOLD = Set.of("state", "verdict", "flags");

    /** Flows of kpis.csv that are sums of others. */
    private static final Set<Count> SUMS =
            Set.of(Count.ENDED, Count.WITH_DUE, Count.HANDLING_COUNT, Count.CARRIED_OVER);

    @TempDir private Path folder;

    private final List<String> written = new ArrayList<>();
    private OracleReference reference;
    private OracleResult result;
    private Dossier dossier;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-early",
                "02-same-day-at-night",
                "03-late-by-a-minute",
                "04-paused-in-time",
                "05-paused-late",
                "06-second-supplement",
                "07-fee-pause-turned",
                "08-refused",
                "09-never-received",
                "10-end-before-receipt",
                "11-returned-ends",
                "12-further-steps",
                "13-due-of-the-receipt",
                "14-due-of-the-submission",
                "15-no-due",
                "16-unknown-procedure-still-open",
                "17-elapsed-pause",
                "18-restart",
                "19-days-off-announced-late",
                "20-corrections"
            })
    void dossierComesToWhatWasWorkedOutByHand(String name) throws IOException {
        String text = OracleSheet.resource("/dossiers/" + name + ".txt");
        OracleSheet sheet = OracleSheet.read(text.lines().toList());
        Path events = sheet.writeEvents(folder);
        reference = OracleReference.read(sheet.writeReference(folder));
        result = Oracle.run(events, reference, null, Instant.parse("2030-01-01T00:00:00Z"));
        dossier = dossier(events);

        writeDues();
        writeDays();
        for (String line : sheet.expected) {
            if (line.startsWith("gauge")) {
                writeGauges(line.split(" "));
            }
        }
        writeStanding();

        sheet.expected.removeIf(line -> NOT_TOLD.contains(line.split(" ")[0]));
        assertThat(normal(written)).containsExactlyInAnyOrderElementsOf(normal(sheet.expected));
    }

    private Dossier dossier(Path events) throws IOException {
        EventReader reader = new EventReader(reference, Long.MAX_VALUE, new Accounts());
        reader.read(events, (step, done, total) -> {});
        Life life = new Life(reference, true);
        reader.passed.stream().sorted(Event.BY_ARRIVAL).forEach(life::add);
        return life.facts().dossier();
    }

    /** The names after `flow <date>` may stand in any order. */
    private static List<String> normal(List<String> lines) {
        List<String> sorted = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Arrays.sort(words, 1, words.length);
            sorted.add(String.join(" ", words));
        }
        return sorted;
    }

    private void writeDues() {
        if (dossier.receipt == null) {
            return;
        }
        Pauses pauses = dossier.pausesBefore(Dossier.NEVER);
        WorkCalendar calendar = reference.calendarKnownAt(dossier.endAt);
        Dues.Due due = dossier.due(Dossier.NEVER, pauses, calendar);
        writeTime("due", due == null ? null : (Long) due.last());
        long received = dossier.receipt.occurredAt();
        Dues.Due own =
                new Dues(reference, calendar)
                        .due(received, null, dossier.localLimit(), pauses.all());
        writeTime("computed", own == null ? null : (Long) own.last());
        Long explicit = dossier.receipt.dueAt();
        boolean submitted = explicit == null && dossier.submission != null;
        writeTime("feed", submitted ? dossier.submission.dueAt() : explicit);
        writeTime("overdue", firstOverdueMinute(received));
    }

    private Long firstOverdueMinute(long received) {
        long last = Math.min(dossier.endAt, received + 100 * 1440 * MINUTE);
        for (long minute = received / MINUTE * MINUTE; minute <= last; minute += MINUTE) {
            if (dossier.stateAt(minute, minute).overdue()) {
                return minute;
            }
        }
        return null;
    }

    private void writeTime(String name, Long instant) {
        if (instant != null) {
            LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), ZONE);
            LocalDate date = time.toLocalDate();
            boolean endsDay = OracleSheet.instant(date.toString(), "24:00") == instant;
            written.add(name + " " + date + " " + (endsDay ? "24:00" : time.toLocalTime()));
        }
    }

    private void writeDays() {
        List<String> columns = List.of(result.kpis().get(0).split(","));
        for (String line : result.kpis()) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.get(columns.indexOf("window_type")).equals("DAY")) {
                writeDay(columns, cells);
            }
        }
    }

    private void writeDay(List<String> columns, List<String> cells) {
        String day = cells.get(columns.indexOf("window_start"));
        List<String> flows = new ArrayList<>();
        for (Count count : Count.values()) {
            int column = columns.indexOf(count.name().toLowerCase(Locale.ROOT));
            boolean gauge = count.name().endsWith("_END");
            if (column >= 0 && !gauge && !SUMS.contains(count)) {
                for (int n = Integer.parseInt(cells.get(column)); n > 0; n--) {
                    flows.add(count.name());
                }
            }
        }
        if (!flows.isEmpty()) {
            written.add("flow " + day + " " + String.join(" ", flows));
        }
        writeHours("saved", day, cells.get(columns.indexOf("time_saved_hours")));
        writeHours("handling", day, cells.get(columns.indexOf("handling_hours_mean")));
        writeHours("office", day, cells.get(columns.indexOf("office_hours_mean")));
    }

    /** Without handling the means are empty; without anything saved the sheet is silent. */
    private void writeHours(String name, String day, String hours) {
        if (hours.isEmpty() || (name.equals("saved") && hours.equals("0.0000"))) {
            return;
        }
        long minutes =
                new BigDecimal(hours)
                        .multiply(BigDecimal.valueOf(60))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        written.add("%s %s %d:%02d".formatted(name, day, minutes / 60, minutes % 60));
    }

    private void writeGauges(String[] words) {
        Instant minute = Instant.ofEpochMilli(OracleSheet.instant(words[1], words[2]));
        List<String> standing = new ArrayList<>();
        for (Gauge gauge : Gauge.values()) {
            String name = gauge.name().toLowerCase(Locale.ROOT);
            if (result.gauge(OracleSheet.COMMUNE, name, minute) == 1) {
                standing.add(gauge.name());
            }
        }
        String names = standing.isEmpty() ? "-" : String.join(" ", standing);
        written.add("gauge " + words[1] + " " + words[2] + " " + names);
    }

    private void writeStanding() {
        Conservation steps = result.conservation().get("dossier");
        Conservation ratings = result.conservation().get("rating");
        List<String> words = new ArrayList<>(List.of("standing"));
        add(words, "applied", steps.get("applied"));
        add(words, "waiting", steps.get("waiting"));
        add(words, "replaced", steps.get("replaced"));
        add(words, "ratingsApplied", ratings.get("applied"));
        add(words, "ratingsReplaced", ratings.get("replaced"));
        add(words, "ratingsSuperseded", ratings.get("superseded"));
        written.add(String.join(" ", words));
    }

    private static void add(List<String> words, String name, long count) {
        if (count != 0) {
            words.add(name + "=" + count);
        }
    }
}
