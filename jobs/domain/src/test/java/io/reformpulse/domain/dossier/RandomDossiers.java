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
import io.reformpulse.domain.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dossiers and references of any shape, each a pure function of its seed. All happens in two weeks
 * of March 2024, and a dossier knows but few instants, so that pauses, dues and days off meet.
 */
final class RandomDossiers {
    static final long FROM = LaoCai.at("2024-03-04 00:00");
    static final int DAYS = 10;
    private static final long DAY = 86_400_000L;
    private static final long MINUTE = 60_000L;
    private static final EventType[] USUAL = {
        EventType.RECEIVED,
        EventType.RECEIVED,
        EventType.SUPPLEMENT_REQUESTED,
        EventType.SUPPLEMENT_RECEIVED,
        EventType.SUPPLEMENT_REQUESTED,
        EventType.FEE_REQUESTED,
        EventType.FEE_PAID,
        EventType.RESOLVED
    };

    private static final Map<Integer, Reference> REFERENCES = new ConcurrentHashMap<>();

    private RandomDossiers() {}

    static List<DossierEvent> events(long seed) {
        Random random = new Random(seed);
        List<DossierEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(8);
        long[] instants = new long[7];
        for (int i = 0; i < instants.length; i++) {
            instants[i] = instant(random);
        }
        for (int i = 0; i < size; i++) {
            EventType[] types = random.nextInt(3) > 0 ? USUAL : EventType.values();
            EventType type =
                    i == 0 && random.nextBoolean()
                            ? EventType.RECEIVED
                            : types[random.nextInt(types.length)];
            long occurredAt = instants[random.nextInt(instants.length)];
            Long dueAt = random.nextInt(3) == 0 ? instants[random.nextInt(instants.length)] : null;
            events.add(Events.event("e" + i, type, occurredAt, dueAt, null));
        }
        return events;
    }

    /** On or near a whole minute, often in or near office hours. */
    private static long instant(Random random) {
        long day = FROM + DAY * random.nextInt(DAYS);
        long minutes = 5L * random.nextInt(24 * 12);
        int near = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
        return day + minutes * MINUTE + near;
    }

    static DossierFile fileOf(List<DossierEvent> events) {
        DossierFile file = DossierFile.create(Events.COMMUNE, Events.DOSSIER);
        events.forEach(event -> file.events().add(new Arrival<>(event, event.occurredAt())));
        return file;
    }

    /** One of a few hundred; the calendar's tables take longer to make than a dossier to read. */
    static Reference reference(long seed) {
        return REFERENCES.computeIfAbsent(Math.floorMod(seed, 300), RandomDossiers::newReference);
    }

    private static Reference newReference(int seed) {
        Random random = new Random(seed);
        Jurisdiction base =
                LaoCai.with(
                        any(DueComparison.values(), random),
                        any(PausePolicy.values(), random),
                        any(PauseExtension.values(), random));
        Jurisdiction jurisdiction =
                new Jurisdiction(
                        base.code(),
                        base.zone(),
                        base.officeHours(),
                        base.sameDayCutoff(),
                        base.dueComparison(),
                        base.pausePolicy(),
                        base.pauseExtension(),
                        random.nextBoolean(),
                        base.hourlyValue());
        return new Reference(
                jurisdiction,
                new CalendarHistory(jurisdiction, rows(random)),
                new Procedures(procedures(random)),
                new UnitTree(List.of()));
    }

    private static List<CalendarRow> rows(Random random) {
        List<CalendarRow> rows = new ArrayList<>();
        LocalDate monday = LocalDate.of(2024, 3, 4);
        for (int day = 0; day < DAYS + 4; day++) {
            if (random.nextInt(3) == 0) {
                LocalDate date = monday.plusDays(day);
                DayKind kind =
                        date.getDayOfWeek().getValue() > 5
                                ? DayKind.MAKEUP_WORKDAY
                                : DayKind.HOLIDAY;
                LocalDate known = monday.plusDays(random.nextInt(DAYS));
                rows.add(new CalendarRow(date, kind, random.nextBoolean() ? known : null));
            }
        }
        return rows;
    }

    private static List<Procedure> procedures(Random random) {
        if (random.nextInt(5) == 0) {
            return List.of();
        }
        LimitUnit unit = any(LimitUnit.values(), random);
        int amount =
                switch (unit) {
                    case SAME_DAY -> 0;
                    case MONTH -> 1;
                    case WORKING_HOUR -> random.nextInt(40);
                    case WORKING_DAY, CALENDAR_DAY -> random.nextInt(5);
                };
        Limit local = new Limit(amount, unit);
        Limit central = new Limit(amount + 2, LimitUnit.WORKING_DAY);
        return List.of(new Procedure(Events.PROCEDURE, central, local, null, null));
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
