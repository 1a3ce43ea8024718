package io.reformpulse.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.OfficeHours;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code jurisdiction.yaml}: the rules of one jurisdiction. Every setting must be given. */
final class JurisdictionYaml {
    static final String FILE = "jurisdiction.yaml";

    private static final List<String> KEYS =
            List.of(
                    "code",
                    "zone",
                    "officeHours",
                    "sameDayCutoff",
                    "dueComparison",
                    "pausePolicy",
                    "pauseExtension",
                    "secondSupplementIsLate",
                    "hourlyValue");

    private JurisdictionYaml() {}

    static Jurisdiction parse(String text) {
        YamlSettings settings = YamlSettings.parse(FILE, text);
        settings.allowOnly(KEYS);
        return new Jurisdiction(
                settings.text("code"),
                zone(settings),
                officeHours(settings),
                cutoff(settings),
                settings.word("dueComparison", DueComparison.values()),
                settings.word("pausePolicy", PausePolicy.values()),
                settings.word("pauseExtension", PauseExtension.values()),
                settings.flag("secondSupplementIsLate"),
                settings.wholeNumber("hourlyValue"));
    }

    private static ZoneId zone(YamlSettings settings) {
        String name = settings.text("zone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw settings.refused(
                    "zone", "zone must be one such as Asia/Ho_Chi_Minh, but is '" + name + "'");
        }
    }

    private static LocalTime cutoff(YamlSettings settings) {
        String text = settings.text("sameDayCutoff");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw settings.refused(
                    "sameDayCutoff",
                    "sameDayCutoff must be a quoted time such as \"15:00\", but is '" + text + "'");
        }
    }

    private static List<OfficeHours> officeHours(YamlSettings settings) {
        JsonNode entries = settings.required("officeHours");
        if (!entries.isArray() || entries.isEmpty()) {
            throw settings.refused(
                    "officeHours",
                    "officeHours must be a list such as [{from: 2000-01-01, days: MON-FRI, hours:"
                            + " [\"07:30-12:00\", \"13:30-17:00\"]}], but is '"
                            + entries
                            + "'");
        }
        List<OfficeHours> hours = new ArrayList<>();
        for (JsonNode entry : entries) {
            try {
                hours.add(OfficeHoursSyntax.parse(entry));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw settings.refused(
                        "officeHours", "the entry " + entry + " is not usable: " + e.getMessage());
            }
        }
        refuseOverlap(settings, hours);
        return hours;
    }

    private static void refuseOverlap(YamlSettings settings, List<OfficeHours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            for (int j = 0; j < i; j++) {
                OfficeHours one = hours.get(i);
                OfficeHours other = hours.get(j);
                boolean sameDate = one.from().equals(other.from());
                if (sameDate && one.days().stream().anyMatch(other.days()::contains)) {
                    throw settings.refused(
                            "officeHours",
                            "two entries from " + one.from() + " name the same weekday; keep one");
                }
            }
        }
    }
}
