package io.reformpulse.standalone.verify.truth;

import io.reformpulse.simulators.scenario.truth.Manifest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scenario did to one commune, as a whole.
 *
 * @param from when it began: as the scenario was meant, or its first record
 * @param until its last record
 * @param records how many it touched, or lost
 */
public record Injection(
        String scenario, String commune, Instant from, Instant until, long records) {

    /** By commune. */
    static List<Injection> of(Manifest.Scenario scenario, ZoneId zone) {
        Map<String, Injection> byCommune = new TreeMap<>();
        for (Manifest.Injection each : scenario.injections()) {
            Instant first = OffsetDateTime.parse(each.first()).toInstant();
            Instant last = OffsetDateTime.parse(each.last()).toInstant();
            byCommune.merge(
                    each.commune(),
                    new Injection(scenario.name(), each.commune(), first, last, each.records()),
                    Injection::with);
        }
        Instant meant = meantFrom(scenario, zone);
        List<Injection> injections = new ArrayList<>();
        byCommune.values().forEach(each -> injections.add(each.since(meant)));
        return injections;
    }

    private Injection with(Injection other) {
        return new Injection(
                scenario,
                commune,
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until,
                records + other.records);
    }

    private Injection since(Instant meant) {
        boolean earlier = meant != null && meant.isBefore(from);
        return earlier ? new Injection(scenario, commune, meant, until, records) : this;
    }

    /** Null if it depends on no day. */
    private static Instant meantFrom(Manifest.Scenario scenario, ZoneId zone) {
        for (String parameter : List.of("from", "at")) {
            List<String> meant = scenario.meant().get(parameter);
            if (meant != null && meant.size() == 1) {
                String text = meant.get(0);
                return text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
        }
        return null;
    }
}
