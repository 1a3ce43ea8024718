package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.place.OfficeTime;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Four months of 60 communes as busy as they are by default, for tests of what they look like. */
final class PlayedProvince {
    static final int DOSSIERS = 9_000;
    static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(DOSSIERS)
                    .withPeriod(LocalDate.parse("2024-03-04"), LocalDate.parse("2024-07-01"));
    static final Place PLACE = TestPlaces.province();
    static final OfficeTime OFFICE =
            new OfficeTime(PLACE, SPEC.from().minusDays(1), SPEC.lastArrival().plusDays(1));

    /** All that arrives. */
    static final List<Delivery> ALL = new ArrayList<>();

    /** Of these what tells something for the first time: no copy, no correction, nothing bad. */
    static final List<Delivery> FIRST = new ArrayList<>();

    static final List<DossierEvent> STEPS = new ArrayList<>();
    static final List<RatingEvent> RATINGS = new ArrayList<>();

    static {
        Set<String> once = new HashSet<>();
        for (Delivery delivery : new Workload(PLACE, SPEC)) {
            ALL.add(delivery);
            String id = delivery.message().id();
            if (id.endsWith("c") || id.endsWith("x") || !once.add(id)) {
                continue;
            }
            FIRST.add(delivery);
            if (delivery.message() instanceof DossierMessage dossier) {
                STEPS.add(dossier.event());
            } else if (delivery.message() instanceof RatingMessage rating) {
                RATINGS.add(rating.event());
            }
        }
    }

    private PlayedProvince() {}

    static List<DossierEvent> steps(EventType type) {
        return STEPS.stream().filter(step -> step.getType() == type).toList();
    }

    static LocalDateTime local(long instant) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), PLACE.zone());
    }
}
