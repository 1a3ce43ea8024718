package io.reformpulse.simulators.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rows of kpis.csv: window by window, commune by commune, dossier by dossier. */
final class Rows {

    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** A row before sorting. */
    private record Row(String scopeType, String scopeCode, Window window, String line) {}

    private final OracleReference ref;
    private final Map<String, List<Life>> livesByCommune;
    private final long asOf;

    Rows(OracleReference ref, Map<String, List<Life>> livesByCommune, long asOf) {
        this.ref = ref;
        this.livesByCommune = livesByCommune;
        this.asOf = asOf;
    }

    List<String> lines(LocalDate first) {
        LocalDate last = Instant.ofEpochMilli(asOf).atZone(ref.zone).toLocalDate();
        Map<String, List<String>> leaves = new HashMap<>();
        ref.units.keySet().forEach(code -> leaves.put(code, ref.leavesUnder(code)));
        List<Row> rows = new ArrayList<>();
        for (Window window : Window.between(first, last)) {
            rows(window, leaves, rows);
        }
        rows.sort(
                Comparator.comparing(Row::scopeType, Ev.BY_BYTES)
                        .thenComparing(Row::scopeCode, Ev.BY_BYTES)
                        .thenComparing(r -> r.window.type())
                        .thenComparing(r -> r.window.start()));
        List<String> lines = new ArrayList<>();
        lines.add(Figures.HEADER);
        rows.forEach(r -> lines.add(r.line));
        return lines;
    }

    private void rows(Window window, Map<String, List<String>> leaves, List<Row> rows) {
        long freeze = window.freezesAt(ref);
        long graceEnd = window.graceEnd(ref);
        Map<String, Figures> now = ofCommunes(window, freeze <= asOf ? freeze : Long.MAX_VALUE);
        Map<String, Figures> then = graceEnd <= asOf ? ofCommunes(window, graceEnd) : null;
        for (String code : ref.units.keySet()) {
            Figures figures = sum(now, leaves.get(code));
            if (figures.isRow()) {
                String status = "PROVISIONAL";
                if (then != null) {
                    boolean same = figures.sameCounts(sum(then, leaves.get(code)));
                    status = same ? "FINAL" : "RESTATED";
                }
                String type = ref.scopeType(code);
                rows.add(new Row(type, code, window, line(type, code, window, status, figures)));
            }
        }
    }

    private static Figures sum(Map<String, Figures> byCommune, List<String> leaves) {
        Figures sum = new Figures();
        leaves.forEach(leaf -> sum.add(byCommune.get(leaf)));
        return sum;
    }

    private Map<String, Figures> ofCommunes(Window window, long arrivedBefore) {
        Map<String, Figures> figures = new HashMap<>();
        for (String code : ref.units.keySet()) {
            if (ref.isLeaf(code)) {
                figures.put(code, ofCommune(code, window, arrivedBefore));
            }
        }
        return figures;
    }

    /** A row of one commune over the events that arrived before an instant. */
    private Figures ofCommune(String code, Window window, long arrivedBefore) {
        long start = ref.startOf(window.start());
        long end = ref.startOf(window.end());
        Figures figures = new Figures();
        for (Life life : livesByCommune.getOrDefault(code, List.of())) {
            Life.Facts facts = life.factsBefore(arrivedBefore);
            for (Flow flow : facts.flows()) {
                if (start <= flow.at() && flow.at() < end) {
                    figures.add(flow);
                }
            }
            if (facts.dossier().openAt(start)) {
                figures.add("carried_over", 1);
            }
            Dossier.State state = facts.dossier().stateAt(end, Math.min(end, asOf));
            for (String gauge : GAUGES) {
                figures.add(gauge + "_end", is(state, gauge) ? 1 : 0);
            }
        }
        return figures;
    }

    private static final List<String> GAUGES =
            List.of("open", "paused", "overdue", "paused_overdue", "no_due_open", "no_due_paused");

    private static boolean is(Dossier.State s, String gauge) {
        return switch (gauge) {
            case "open" -> s.open();
            case "paused" -> s.paused();
            case "overdue" -> s.overdue();
            case "paused_overdue" -> s.paused() && s.overdue();
            case "no_due_open" -> s.open() && s.noDue();
            case "no_due_paused" -> s.paused() && s.noDue();
            default -> throw new IllegalArgumentException(gauge);
        };
    }

    /**
     * A gauge at an instant over the events that arrived before another. When a year is frozen, no
     * gauge changes any more before the week of the next year's first day, whose row is not frozen.
     */
    long gauge(String code, String gauge, long instant, long arrivedBefore) {
        LocalDate date = Instant.ofEpochMilli(instant).atZone(ref.zone).toLocalDate();
        LocalDate sunday = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        long freeze = Window.freezeOfYear(ref, sunday.getYear());
        long arrived = freeze <= Math.min(asOf, arrivedBefore) ? freeze : arrivedBefore;
        return livesByCommune.getOrDefault(code, List.of()).stream()
                .map(life -> life.factsBefore(arrived).dossier())
                .filter(dossier -> is(dossier.stateAt(instant, instant), gauge))
                .count();
    }

    /** A gauge of the present: all events that arrived count, dues are compared with the clock. */
    long gaugeNow(String code, String gauge, long clock) {
        return dossiers(code, clock)
                .filter(dossier -> is(dossier.stateAt(Dossier.NEVER, clock), gauge))
                .count();
    }

    /** Dossiers that will be overdue within a span of office time, or of any time. */
    long dueWithin(String code, long span, boolean office, long clock) {
        WorkCalendar calendar = ref.calendarKnownAt(clock);
        return dossiers(code, clock)
                .map(dossier -> dossier.dueToCome(clock))
                .filter(due -> due != null)
                .map(due -> office ? calendar.officeTime(clock, due + 1) : due + 1 - clock)
                .filter(left -> left <= span)
                .count();
    }

    private Stream<Dossier> dossiers(String code, long clock) {
        return livesByCommune.getOrDefault(code, List.of()).stream()
                .map(life -> life.factsBefore(clock).dossier());
    }

    private String line(String type, String code, Window window, String status, Figures figures) {
        List<String> cells = new ArrayList<>();
        for (String column : Figures.HEADER.split(",")) {
            cells.add(
                    switch (column) {
                        case "scope_type" -> type;
                        case "scope_code" -> code;
                        case "window_type" -> window.type().name();
                        case "window_start" -> window.start().toString();
                        case "window_end" -> window.end().toString();
                        case "status" -> status;
                        case "as_of" -> AS_OF.format(Instant.ofEpochMilli(asOf).atZone(ref.zone));
                        default -> figures.cell(column, ref.hourlyValue);
                    });
        }
        return String.join(",", cells);
    }
}
