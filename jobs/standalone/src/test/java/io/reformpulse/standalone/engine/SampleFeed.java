package io.reformpulse.standalone.engine;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;

/** A small sample of the shipped place: late, doubled, corrected and wrong records among it. */
final class SampleFeed {
    /** The shipped reference folder. */
    static final ReferenceFiles REFERENCE = ReferenceChoice.files(null);

    /** The same, with rules for the units above the communes which a few late dossiers break. */
    static final ReferenceFiles STRICT =
            new ReferenceFiles(
                    REFERENCE.jurisdiction(),
                    REFERENCE.units(),
                    REFERENCE.procedures(),
                    REFERENCE.calendar(),
                    REFERENCE.targets()
                            + """

                              - id: everywhere-on-time
                                version: 1
                                author: tester
                                effectiveFrom: 2000-01-01
                                subject: ON_TIME_RATE
                                scope: {subtree: true}
                                window: WEEK
                                target: 0.999
                                minimumBad: 1
                                clearTail: 0.45
                                tiers: [{severity: WARNING, alpha: 0.4}, {severity: CRITICAL, alpha: 0.1}]
                            """);

    private static final LocalDate START = LocalDate.of(2025, 3, 3);

    private SampleFeed() {}

    static Place place() throws IOException {
        return ReferenceChoice.folder(null).place();
    }

    static Workload of(int dossiers, int days) throws IOException {
        WorkloadSpec spec =
                WorkloadSpec.year2023()
                        .withDossiers(dossiers)
                        .withPeriod(START, START.plusDays(days - 1))
                        .withTail(0)
                        .withHeartbeats(
                                new HeartbeatPace(Duration.ofHours(2), Duration.ofHours(8)));
        return new Workload(place(), spec);
    }
}
