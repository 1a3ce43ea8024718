package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A province at work, as the stream of messages that reaches us, in order of arrival. Every pass
 * over it gives the same stream, and equal specs and layers over equal places give equal bytes.
 * Made while it is read: its memory does not grow with its length.
 */
public final class Workload implements Iterable<Delivery> {
    private static final double ONLINE = 0.18;

    private final World world;

    /** Nothing but the usual. */
    public Workload(Place place, WorkloadSpec spec) {
        this(place, spec, List.of());
    }

    /**
     * @param layers what happens to it; each sees what those before it made of it
     */
    public Workload(Place place, WorkloadSpec spec, List<Layer> layers) {
        world = World.of(place, spec, layers);
    }

    @Override
    public Iterator<Delivery> iterator() {
        return read(Journal.NONE);
    }

    /** A pass over it that somebody listens to. */
    public Iterator<Delivery> read(Journal journal) {
        WorkloadSpec spec = world.spec();
        IntakeCurve counter = IntakeCurve.counter(world);
        IntakeCurve portal = IntakeCurve.online(world);
        boolean allOnline = counter.isEmpty();
        boolean noneOnline = world.onPortal().isEmpty();
        if (allOnline && noneOnline && spec.dossiers() > 0) {
            throw new IllegalArgumentException(
                    "Offices are closed all days from "
                            + (spec.from()
                                    + " to "
                                    + spec.to()
                                    + " and no procedure is online; take more days."));
        }
        int online = allOnline ? spec.dossiers() : noneOnline ? 0 : portalShare(spec.dossiers());
        int atCounter = spec.dossiers() - online;
        List<Stories> stories = new ArrayList<>();
        stories.add(usual(new DossierStories(world, counter, false, 1, atCounter)));
        stories.add(usual(new DossierStories(world, portal, true, 1L + atCounter, online)));
        stories.add(usual(new HeartbeatStories(world)));
        stories.addAll(additions());
        return new ArrivalOrder(stories, world.end(), journal);
    }

    /** The same stream, ready for Kafka. */
    public Iterator<SimulatedRecord> records() {
        Iterator<Delivery> deliveries = iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return deliveries.hasNext();
            }

            @Override
            public SimulatedRecord next() {
                return deliveries.next().record();
            }
        };
    }

    private static int portalShare(int dossiers) {
        return (int) Math.round(ONLINE * dossiers);
    }

    /** How a commune works on a day, all layers considered. */
    public Conduct conduct(String commune, LocalDate day) {
        return world.conduct(commune, day);
    }

    /** The communes that exist all through the period, the busiest first. */
    public List<String> busiest() {
        return world.busiest();
    }

    private Stories usual(Stories stories) {
        List<Layer> all = new ArrayList<>(List.of(new Noise(world)));
        all.addAll(world.layers());
        return new Layered(stories, all);
    }

    /** What each layer adds goes through those after it. */
    private List<Stories> additions() {
        List<Stories> additions = new ArrayList<>();
        List<Layer> layers = world.layers();
        for (int i = 0; i < layers.size(); i++) {
            Iterator<Delivery> own = layers.get(i).additions().iterator();
            if (own.hasNext()) {
                additions.add(
                        new Layered(new Additions(own), layers.subList(i + 1, layers.size())));
            }
        }
        return additions;
    }
}
