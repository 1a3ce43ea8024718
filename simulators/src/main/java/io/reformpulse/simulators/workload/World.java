package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Commune;
import io.reformpulse.simulators.place.Deadline;
import io.reformpulse.simulators.place.OfficeTime;
import io.reformpulse.simulators.place.OnlineLevel;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.Procedure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a story needs to know of its surroundings; immutable. */
record World(
        WorkloadSpec spec,
        Place place,
        List<Layer> layers,
        OfficeTime office,
        Deadline deadline,
        Map<String, CommuneProfile> profiles,
        Weighted<CommuneProfile> communes,
        Weighted<Procedure> atCounter,
        Weighted<Procedure> onPortal) {

    /** Longer than any limit with its pauses; what ends later is beyond the period anyhow. */
    private static final int DAYS_AFTER = 1_500;

    private static final int DAYS_BEFORE = 10;

    static World of(Place place, WorkloadSpec spec, List<Layer> layers) {
        OfficeTime office =
                new OfficeTime(
                        place,
                        spec.from().minusDays(DAYS_BEFORE),
                        spec.lastArrival().plusDays(DAYS_AFTER));
        Map<String, CommuneProfile> profiles = new LinkedHashMap<>();
        for (Commune commune : place.communes()) {
            profiles.put(commune.code(), CommuneProfile.draw(spec.seed(), commune));
        }
        return new World(
                spec,
                place,
                List.copyOf(layers),
                office,
                new Deadline(place, office),
                profiles,
                new Weighted<>(List.copyOf(profiles.values()), CommuneProfile::volume),
                new Weighted<>(place.procedures(), Procedure::relativeVolume),
                new Weighted<>(place.procedures(), World::portalVolume));
    }

    World {
        for (LocalDate day : List.of(spec.from(), spec.to())) {
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

    /** The instant from which on nothing arrives, epoch milliseconds. */
    long end() {
        return spec.lastArrival().plusDays(1).atStartOfDay(place.zone()).toInstant().toEpochMilli();
    }

    /** How a commune works on a day, all layers considered. */
    Conduct conduct(CommuneProfile profile, LocalDate day) {
        Conduct conduct = profile.usual();
        for (Layer layer : layers) {
            conduct = layer.conduct(conduct, profile.code(), day);
        }
        return conduct;
    }

    /** The same, of the commune with that code. */
    Conduct conduct(String commune, LocalDate day) {
        return conduct(profiles.get(commune), day);
    }

    /** How many dossiers are handed in on a day against others, all layers considered. */
    double demand(double usual, LocalDate day) {
        double demand = usual;
        for (Layer layer : layers) {
            demand = layer.demand(demand, day);
        }
        return demand;
    }

    /** Codes of the communes that exist all through the period, the busiest first. */
    List<String> busiest() {
        return profiles.values().stream()
                .filter(profile -> profile.commune().existsOn(spec.from()))
                .filter(profile -> profile.commune().existsOn(spec.to()))
                .sorted(Comparator.comparingDouble(CommuneProfile::volume).reversed())
                .map(CommuneProfile::code)
                .toList();
    }

    Uplink uplink() {
        return new Uplink(this);
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
