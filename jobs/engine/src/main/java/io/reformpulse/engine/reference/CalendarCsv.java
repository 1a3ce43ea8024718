package io.reformpulse.engine.reference;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.CalendarRow;
import io.reformpulse.domain.calendar.DayKind;
import io.reformpulse.domain.calendar.Jurisdiction;
import java.util.ArrayList;
import java.util.List;

/** {@code calendar.csv}: days off and worked days that break the week's pattern. */
final class CalendarCsv {
    static final String FILE = "calendar.csv";

    private CalendarCsv() {}

    static CalendarHistory parse(String text, Jurisdiction jurisdiction) {
        CsvTable table = CsvTable.parse(FILE, text, "date", "kind");
        List<CalendarRow> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            rows.add(
                    new CalendarRow(
                            row.date("date"),
                            row.word("kind", DayKind.values()),
                            row.dateOrNull("known_from")));
        }
        try {
            return new CalendarHistory(jurisdiction, rows);
        } catch (IllegalArgumentException e) {
            throw new ReferenceException(FILE, 0, e.getMessage());
        }
    }
}
