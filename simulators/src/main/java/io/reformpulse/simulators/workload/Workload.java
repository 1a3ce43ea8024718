package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

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
        WorkloadSpec spec = world.spec();
        ZoneId zone = world.place().zone();
        IntakeCurve counter = IntakeCurve.counter(world);
        IntakeCurve portal = IntakeCurve.online(world);
        boolean allOnline = counter.isEmpty();
        boolean noneOnline = world.onPortal().isEmpty();
        if (allOnline && noneOnline && spec.dossiers() > 0) {
            throw new IllegalArgumentException(
                    "Offices are closed all days from "
                            + (spec.start() + " on and no procedure is online; take more days."));
        }
        int online = allOnline ? spec.dossiers() : noneOnline ? 0 : portalShare(spec.dossiers());
        int atCounter = spec.dossiers() - online;
        List<Stories> stories = new ArrayList<>();
        stories.add(layered(new DossierStories(world, counter, false, 1, atCounter)));
        stories.add(layered(new DossierStories(world, portal, true, 1L + atCounter, online)));
        stories.add(layered(new HeartbeatStories(world)));
        for (Layer layer : world.layers()) {
            stories.add(new Additions(layer.additions().iterator()));
        }
        return new ArrivalOrder(stories, spec.end().atStartOfDay(zone).toInstant().toEpochMilli());
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

    private Stories layered(Stories usual) {
        Stories layered = new Layered(usual, new Noise(world));
        for (Layer layer : world.layers()) {
            layered = new Layered(layered, layer);
        }
        return layered;
    }

    /** Stories whose deliveries a layer has had its way with. */
    private record Layered(Stories stories, Layer layer) implements Stories {
        @Override
        public long nextStart() {
            return stories.nextStart();
        }

        @Override
        public void tellNext(Consumer<Delivery> out) {
            stories.tellNext(delivery -> layer.deliver(delivery, out));
        }
    }
}
