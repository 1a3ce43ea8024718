package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Deadline;
import io.reformpulse.simulators.place.OfficeTime;
import io.reformpulse.simulators.place.OnlineLevel;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.Procedure;
import java.time.LocalDate;
import java.util.List;

/** All that a story needs to know of its surroundings; immutable. */
record World(
        WorkloadSpec spec,
        Place place,
        OfficeTime office,
        Deadline deadline,
        Uplink uplink,
        List<CommuneProfile> profiles,
        Weighted<CommuneProfile> communes,
        Weighted<Procedure> atCounter,
        Weighted<Procedure> onPortal) {

    /** Longer than any limit with its pauses; what ends later is beyond the period anyhow. */
    private static final int DAYS_AFTER = 1_500;

    private static final int DAYS_BEFORE = 10;

    static World of(Place place, WorkloadSpec spec) {
        OfficeTime office =
                new OfficeTime(
                        place,
                        spec.start().minusDays(DAYS_BEFORE),
                        spec.end().plusDays(DAYS_AFTER));
        List<CommuneProfile> profiles =
                place.communes().stream().map(c -> CommuneProfile.draw(spec.seed(), c)).toList();
        return new World(
                spec,
                place,
                office,
                new Deadline(place, office),
                new Uplink(spec.seed(), office),
                profiles,
                new Weighted<>(profiles, CommuneProfile::volume),
                new Weighted<>(place.procedures(), Procedure::relativeVolume),
                new Weighted<>(place.procedures(), World::portalVolume));
    }

    World {
        for (LocalDate day : List.of(spec.start(), spec.end().minusDays(1))) {
            if (place.communes().stream().noneMatch(commune -> commune.existsOn(day))) {
                throw new IllegalArgumentException(
                        "No commune of units.csv exists on " + day + "; choose other days.");
            }
        }
        if (spec.dossiers() > 0 && atCounter.isEmpty()) {
            throw new IllegalArgumentException(
                    "procedures.csv names no procedure with a relative_volume; add one.");
        }
    }

    /** A commune that exists on the day, the busier the likelier. */
    CommuneProfile commune(Dice dice, LocalDate day) {
        CommuneProfile picked = communes.pick(dice);
        while (!picked.commune().existsOn(day)) {
            picked = communes.pick(dice);
        }
        return picked;
    }

    private static double portalVolume(Procedure procedure) {
        OnlineLevel level = procedure.onlineLevel();
        double share =
                switch (level) {
                    case COUNTER_ONLY -> 0;
                    case PARTIAL -> 0.15;
                    case FULL -> 1;
                };
        return share * procedure.relativeVolume();
    }
}
