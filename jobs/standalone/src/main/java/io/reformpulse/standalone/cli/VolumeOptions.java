package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.price.CountedDays;
import io.reformpulse.domain.alert.price.UsualCases;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.rules.PublishedVolumes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many cases units have, for a price. */
final class VolumeOptions {
    @Option(
            names = "--kpis",
            paramLabel = "FILE",
            description =
                    "The kpis.csv of a replay: each unit's own cases by weekday. Without it the"
                            + " figures of a running job, see --kafka and --data.")
    private Path kpis;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description = "So many cases a year in every unit instead, alike on all working days.")
    private Double cases;

    @Mixin private KafkaAddress kafka;

    /**
     * What is usual.
     *
     * @param units by their code
     * @param from the first day of the year by whose calendar it is usual
     * @param name for the user
     */
    record Usual(Map<String, UsualCases> units, LocalDate from, String name) {}

    Usual of(Subject subject, Reference reference) throws IOException {
        if (cases != null) {
            return alike(reference);
        }
        if (kpis != null) {
            return counted(PublishedVolumes.inFile(kpis, subject), reference, kpis.toString());
        }
        ZoneId zone = reference.jurisdiction().zone();
        return counted(
                PublishedVolumes.inKafka(address(), subject, zone),
                reference,
                "the figures of the running job");
    }

    private String address() throws IOException {
        try {
            return kafka.resolve();
        } catch (Failure e) {
            throw Failure.unreachable(
                    e.getMessage() + " Or name figures: --kpis FILE of a replay, or --cases N.", e);
        }
    }

    private static Usual counted(CountedDays days, Reference reference, String name) {
        if (days.first() == null) {
            throw Failure.usage(
                    "There are no cases in " + name + "; name other figures, or give --cases N.");
        }
        return new Usual(
                days.usual(calendar(reference)),
                days.first(),
                name + ", " + days.first() + " to " + days.last());
    }

    private Usual alike(Reference reference) {
        if (!(cases > 0 && cases <= 1e6)) {
            throw Failure.usage("--cases is " + cases + "; give a number above 0, such as 460.");
        }
        LocalDate from = LocalDate.now(reference.jurisdiction().zone()).withDayOfYear(1);
        int workingDays = calendar(reference).workingDays(from.minusDays(1), from.plusDays(364));
        UsualCases usual = UsualCases.onWorkingDays(cases / workingDays);
        Map<String, UsualCases> units = new TreeMap<>();
        for (Unit unit : reference.units().all()) {
            units.put(unit.code(), usual);
        }
        return new Usual(units, from, "the same in each");
    }

    private static WorkingCalendar calendar(Reference reference) {
        return reference.calendar().knownAt(Long.MAX_VALUE);
    }
}
