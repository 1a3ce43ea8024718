package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * A province at work, as the stream of messages that reaches us, in order of arrival. Every pass
 * over it gives the same stream, and equal specs and layers over equal places give equal bytes.
 * Made while it is read: its memory does not grow with its length.
 */
public final class Workload implements Iterable<Delivery> {
    private final World world;
    private final Allocation allocation;
    private final Intake intake;
    private final Share share;

    /** Nothing but the usual. */
    public Workload(Place place, WorkloadSpec spec) {
        this(place, spec, List.of());
    }

    /**
     * @param layers what happens to it; each sees what those before it made of it
     */
    public Workload(Place place, WorkloadSpec spec, List<Layer> layers) {
        // Layers do not decide who has which dossiers, so what they leave alone stays as it was.
        allocation = Allocation.of(World.of(place, spec, List.of()));
        world = World.of(place, spec, layers).with(allocation.profiles());
        intake = new Intake(world);
        share = Share.WHOLE;
    }

    private Workload(Workload whole, Share share) {
        this.world = whole.world;
        this.allocation = whole.allocation;
        this.intake = whole.intake;
        this.share = share;
    }

    /**
     * A part of it, which can be read on another machine. All parts, put in order of their
     * deliveries, are the whole.
     *
     * @param index which part, from 0
     * @param of how many parts there are
     */
    public Workload part(int index, int of) {
        return new Workload(this, share.part(index, of));
    }

    @Override
    public Iterator<Delivery> iterator() {
        return read(Journal.NONE);
    }

    /** A pass over it that somebody listens to. */
    public Iterator<Delivery> read(Journal journal) {
        List<Layer> layers = new ArrayList<>(List.of(new Noise(world)));
        layers.addAll(world.layers());
        List<Stories> stories = new ArrayList<>();
        for (Allotment allotment : allocation.allotments()) {
            for (boolean online : new boolean[] {false, true}) {
                Stories usual = new DossierStories(world, intake, allotment, online, share);
                stories.add(new Layered(usual, layers));
            }
        }
        stories.add(new Layered(new HeartbeatStories(world, share), layers));
        stories.addAll(additions());
        return new ArrivalOrder(stories, world.end(), journal);
    }

    /** What each layer adds goes through those after it. */
    private List<Stories> additions() {
        List<Stories> additions = new ArrayList<>();
        List<Layer> layers = world.layers();
        for (int i = 0; i < layers.size(); i++) {
            Stories own = new Additions(layers.get(i).additions().iterator(), share);
            additions.add(new Layered(own, layers.subList(i + 1, layers.size())));
        }
        return additions;
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

    /** How a commune works on a day, all layers considered. */
    public Conduct conduct(String commune, LocalDate day) {
        return world.conduct(commune, day);
    }

    /** The communes that exist all through the period, the busiest first. */
    public List<String> busiest() {
        WorkloadSpec spec = world.spec();
        return allocation.allotments().stream()
                .sorted(Comparator.comparingInt(Allotment::dossiers).reversed())
                .map(allotment -> allotment.profile().commune())
                .filter(commune -> commune.existsOn(spec.from()) && commune.existsOn(spec.to()))
                .map(commune -> commune.code())
                .toList();
    }
}
