package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Commune;
import io.reformpulse.simulators.place.Deadline;
import io.reformpulse.simulators.place.OfficeTime;
import io.reformpulse.simulators.place.OnlineLevel;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.Procedure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a story needs to know of its surroundings; immutable. */
final class World {
    /** Longer than any limit with its pauses; what ends later is beyond the period anyhow. */
    private static final int DAYS_AFTER = 1_500;

    /** For a look back at days off, such as those around New Year. */
    private static final int DAYS_BEFORE = 60;

    private final WorkloadSpec spec;
    private final Place place;
    private final List<Layer> layers;
    private final OfficeTime office;
    private final Deadline deadline;
    private final Map<String, CommuneProfile> profiles;
    private final Weighted<Procedure> atCounter;
    private final Weighted<Procedure> onPortal;
    private final Uplink uplink;
    private final long end;

    private World(
            WorkloadSpec spec,
            Place place,
            List<Layer> layers,
            OfficeTime office,
            Map<String, CommuneProfile> profiles) {
        this.spec = spec;
        this.place = place;
        this.layers = List.copyOf(layers);
        this.office = office;
        this.profiles = profiles;
        deadline = new Deadline(place, office);
        atCounter = new Weighted<>(place.procedures(), Procedure::relativeVolume);
        onPortal = new Weighted<>(place.procedures(), World::portalVolume);
        uplink = new Uplink(this);
        end = office.startOf(spec.lastArrival().plusDays(1));
    }

    static World of(Place place, WorkloadSpec spec, List<Layer> layers) {
        OfficeTime office =
                new OfficeTime(
                        place,
                        spec.from().minusDays(DAYS_BEFORE),
                        spec.lastArrival().plusDays(DAYS_AFTER));
        Map<String, CommuneProfile> profiles = new LinkedHashMap<>();
        for (Commune commune : place.communes()) {
            String code = commune.code();
            profiles.put(
                    code,
                    CommuneProfile.draw(
                            spec.seed(), commune, place.published().communes().get(code)));
        }
        World world = new World(spec, place, layers, office, profiles);
        world.check();
        return world;
    }

    /** The same with other profiles, for the same communes. */
    World with(Map<String, CommuneProfile> others) {
        return new World(spec, place, layers, office, others);
    }

    private void check() {
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

    WorkloadSpec spec() {
        return spec;
    }

    Place place() {
        return place;
    }

    List<Layer> layers() {
        return layers;
    }

    OfficeTime office() {
        return office;
    }

    Deadline deadline() {
        return deadline;
    }

    /** By code. */
    Map<String, CommuneProfile> profiles() {
        return profiles;
    }

    Weighted<Procedure> atCounter() {
        return atCounter;
    }

    Weighted<Procedure> onPortal() {
        return onPortal;
    }

    Uplink uplink() {
        return uplink;
    }

    /** The instant from which on nothing arrives, epoch milliseconds. */
    long end() {
        return end;
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
