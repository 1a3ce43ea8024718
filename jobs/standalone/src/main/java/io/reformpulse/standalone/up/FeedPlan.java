package io.reformpulse.standalone.up;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.simulate.EventsByArrival;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Properties;

/**
 * What a run plays into Kafka: the sample, or an event file. The same on every start with the same
 * data folder, so that a later run goes on where the earlier one stopped.
 *
 * @param events the event file; null for the sample
 * @param dossiers of the sample
 * @param publishMillis simulated time between two publications
 */
record FeedPlan(Path events, int dossiers, long publishMillis) {
    /** A Monday of an ordinary week; the sample's month starts here. */
    private static final LocalDate SAMPLE_START = LocalDate.of(2025, 3, 3);

    /** From here on the sample is shown: by then the province has something to show. */
    private static final LocalDateTime SAMPLE_SHOWN_FROM = LocalDateTime.of(2025, 3, 3, 11, 0);

    private static final LocalDate SAMPLE_END = LocalDate.of(2025, 4, 1);
    private static final int SAMPLE_DOSSIERS = 3_000;

    private static final String EVENTS = "events";
    private static final String DOSSIERS = "dossiers";
    private static final String PUBLISH = "publishMillis";

    /**
     * What the folder's first run played; on a first run, what is asked for now.
     *
     * @param events asked for; null if nothing was said
     * @param dossiers asked for; null if nothing was said
     * @param speed simulated seconds a second
     */
    static FeedPlan on(DataDir data, Path events, Integer dossiers, double speed)
            throws IOException {
        Properties kept = data.workload();
        if (kept.isEmpty()) {
            FeedPlan fresh =
                    new FeedPlan(
                            events == null ? null : events.toAbsolutePath().normalize(),
                            dossiers == null ? SAMPLE_DOSSIERS : dossiers,
                            publishMillis(speed));
            data.keepWorkload(fresh.toProperties());
            return fresh;
        }
        FeedPlan earlier = fromProperties(kept);
        boolean otherFile =
                events != null && !events.toAbsolutePath().normalize().equals(earlier.events);
        boolean otherSample =
                dossiers != null && (earlier.events != null || dossiers != earlier.dossiers);
        if (otherFile || otherSample) {
            throw Failure.usage(
                    "This data folder already plays "
                            + earlier.describe()
                            + "; leave --events and --dossiers out to go on with it, or give the new"
                            + " workload its own --data.");
        }
        return earlier;
    }

    // Half a second of real time: the eye wants no more, and a fast clock would flood the topic.
    private static long publishMillis(double speed) {
        double hour = 3_600_000;
        return (long) Math.max(1_000, Math.min(hour, 500 * speed) / 1_000 * 1_000);
    }

    private Properties toProperties() {
        Properties properties = new Properties();
        if (events != null) {
            properties.setProperty(EVENTS, events.toString());
        }
        properties.setProperty(DOSSIERS, Integer.toString(dossiers));
        properties.setProperty(PUBLISH, Long.toString(publishMillis));
        return properties;
    }

    private static FeedPlan fromProperties(Properties properties) {
        String events = properties.getProperty(EVENTS);
        return new FeedPlan(
                events == null ? null : Path.of(events),
                Integer.parseInt(properties.getProperty(DOSSIERS)),
                Long.parseLong(properties.getProperty(PUBLISH)));
    }

    /** In words, for the user. */
    String describe() {
        return events == null ? "the sample of " + dossiers + " dossiers" : events.toString();
    }

    /** The simulated instant, epoch milliseconds, up to which all is played at once. */
    long beginning(Place place) {
        return events != null
                ? Long.MIN_VALUE
                : SAMPLE_SHOWN_FROM.atZone(place.zone()).toInstant().toEpochMilli();
    }

    /** All its records in order of arrival. */
    Iterator<SimulatedRecord> stream(Place place) throws IOException {
        if (events != null) {
            return EventsByArrival.of(events).records();
        }
        Iterator<Delivery> deliveries = sample(place, dossiers).iterator();
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

    /** The sample itself. */
    static Workload sample(Place place, int dossiers) {
        WorkloadSpec spec =
                WorkloadSpec.year2023()
                        .withDossiers(dossiers)
                        .withPeriod(SAMPLE_START, SAMPLE_END)
                        .withTail(0)
                        .withHeartbeats(HeartbeatPace.USUAL);
        return new Workload(place, spec);
    }
}
