package io.reformpulse.simulators.scenario.parameter;

/**
 * What can be said of a scenario; its default stands in the scenario's shipped file.
 *
 * @param name as it is written, in lower case
 * @param meaning what it decides, for a listing
 */
public record Parameter(String name, Kind kind, String meaning) {

    /** What a parameter's value may look like. */
    public enum Kind {
        COMMUNES("all, 40 %, busiest 3, rank 4, or codes"),
        DAY("2025-03-10, day 8, 50 %, start or end"),
        MOMENT("a day, and perhaps a time: day 8 08:00"),
        TIME("a time of day: 19:30"),
        DURATION("30 s, 10 min, 48 h or 3 d"),
        SKEWS("durations, - for slow: -3 h, 4 min"),
        RATE("0 to 1"),
        FACTOR("a number above 0"),
        COUNT("1, 2, 3 and so on"),
        WORDS("all, or words of a list");

        private final String form;

        Kind(String form) {
            this.form = form;
        }

        /** How such a value is written, for a listing. */
        public String form() {
            return form;
        }
    }
}
