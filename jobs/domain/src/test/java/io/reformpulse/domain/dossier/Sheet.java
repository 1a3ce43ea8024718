package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.CalendarRow;
import io.reformpulse.domain.calendar.DayKind;
import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.LaoCai;
import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.LimitUnit;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.procedure.Procedure;
import io.reformpulse.domain.procedure.Procedures;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import io.reformpulse.domain.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hand-worked dossier as read from its file; the folder's README tells the format. */
final class Sheet {
    private static final String COMMUNE = "02734";
    private static final String DOSSIER = "H38-1";

    final DossierFile file = DossierFile.create(COMMUNE, DOSSIER);
    final List<String> expected = new ArrayList<>();
    private final Map<String, String> rules = new HashMap<>();
    private final List<CalendarRow> days = new ArrayList<>(LaoCai.rows());
    private final List<Procedure> procedures = new ArrayList<>();
    private String procedureCode;

    static Sheet read(List<String> lines) {
        Sheet sheet = new Sheet();
        int split = lines.indexOf("=");
        lines.subList(0, split).forEach(line -> sheet.readLine(line.split("\\s+")));
        for (String line : lines.subList(split + 1, lines.size())) {
            sheet.expected.add(line.replaceAll("\\s+", " ").trim());
        }
        return sheet;
    }

    private void readLine(String[] words) {
        if (words[0].equals("why")) {
            return;
        }
        Map<String, String> options = options(words);
        switch (words[0]) {
            case "rules" -> rules.putAll(options);
            case "day" ->
                    days.add(
                            new CalendarRow(
                                    LocalDate.parse(words[1]),
                                    DayKind.valueOf(words[2]),
                                    date(options.get("from"))));
            case "procedure" -> readProcedure(words, options);
            case "event" -> file.events().add(arrival(event(words, options)));
            case "rating" -> file.ratings().add(arrival(rating(words, options)));
            default -> throw new IllegalArgumentException("What is a line of " + words[0] + "?");
        }
    }

    private void readProcedure(String[] words, Map<String, String> options) {
        procedureCode = words[1];
        if (!words[2].equals("unknown")) {
            Limit central = limit(words[3], words[4]);
            Limit local = limit(words[6], words[7]);
            LocalDate from = date(options.get("from"));
            procedures.add(new Procedure(words[1], central, local, from, date(options.get("to"))));
        }
    }

    private DossierEvent event(String[] words, Map<String, String> options) {
        String channel = options.get("channel");
        return new DossierEvent(
                words[1],
                options.get("replaces"),
                options.containsKey("voided"),
                DOSSIER,
                COMMUNE,
                procedureCode,
                EventType.valueOf(words[4]),
                instant(words[2], words[3]),
                options.containsKey("due") ? (Long) LaoCai.at(options.get("due")) : null,
                channel == null ? null : Channel.valueOf(channel),
                null);
    }

    private RatingEvent rating(String[] words, Map<String, String> options) {
        return new RatingEvent(
                words[1],
                options.get("replaces"),
                options.containsKey("voided"),
                COMMUNE,
                DOSSIER,
                null,
                Integer.parseInt(words[4]),
                RatingChannel.PAPER,
                instant(words[2], words[3]),
                null);
    }

    Reference reference() {
        Jurisdiction jurisdiction =
                LaoCai.with(
                        DueComparison.valueOf(rules.getOrDefault("dueComparison", "BY_LIMIT")),
                        PausePolicy.valueOf(rules.getOrDefault("pausePolicy", "PAUSE")),
                        PauseExtension.valueOf(
                                rules.getOrDefault("pauseExtension", "WORKING_DAYS")));
        return new Reference(
                jurisdiction,
                new CalendarHistory(jurisdiction, days),
                new Procedures(procedures),
                new UnitTree(List.of()));
    }

    /** A local time; 24:00 is the day's last millisecond. */
    static long instant(String date, String time) {
        return time.equals("24:00") ? LaoCai.endOf(date) : LaoCai.at(date + " " + time);
    }

    /** Both forms: `name=value` and `name value`; a bare name has itself as its value. */
    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=");
            String next = i + 1 < words.length ? words[i + 1] : pair[0];
            options.put(pair[0], pair.length > 1 ? pair[1] : next);
        }
        return options;
    }

    private static <E> Arrival<E> arrival(E event) {
        return new Arrival<>(event, 0);
    }

    private static Limit limit(String amount, String unit) {
        return new Limit(Integer.parseInt(amount), LimitUnit.valueOf(unit));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
