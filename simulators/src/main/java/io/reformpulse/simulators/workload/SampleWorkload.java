package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A province at work, as the stream of messages that reaches us, in order of arrival. Every pass
 * over it gives the same stream, and equal specs over equal places give equal bytes. Made while it
 * is read: its memory does not grow with its length.
 */
public final class SampleWorkload implements Iterable<Delivery> {
    private static final double ONLINE = 0.18;

    private final World world;

    public SampleWorkload(Place place, WorkloadSpec spec) {
        world = World.of(place, spec);
    }

    @Override
    public Iterator<Delivery> iterator() {
        WorkloadSpec spec = world.spec();
        ZoneId zone = world.place().zone();
        IntakeCurve counter = IntakeCurve.counter(spec, world.office());
        IntakeCurve portal = IntakeCurve.online(spec, zone, world.office());
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
        stories.add(disturbed(new DossierStories(world, counter, false, 1, atCounter)));
        stories.add(disturbed(new DossierStories(world, portal, true, 1L + atCounter, online)));
        stories.add(new HeartbeatStories(world));
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

    private Stories disturbed(Stories calm) {
        return new Disturbance(world.spec().seed(), calm);
    }
}
