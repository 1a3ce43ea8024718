package io.reformpulse.standalone.judgement;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.oracle.Mix;
import io.reformpulse.simulators.oracle.RandomEvents;
import io.reformpulse.simulators.oracle.SmallReference;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.simulators.scenario.ScenarioCatalogue;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An event file and its jurisdiction, made from a seed.
 *
 * @param days how many days the file spans
 * @param story what is in it, for a message
 */
record JudgedCase(Path events, Path reference, long seed, int days, String story) {
    private static final LocalDate EARLIEST = LocalDate.of(2023, 1, 1);

    /** Random dossiers, one by one as strange as the mix allows. */
    static JudgedCase ofMix(Path scratch, long seed, int dossiers, Mix mix) throws IOException {
        SmallReference.Variant variant = SmallReference.Variant.anyForSeed(seed);
        Path reference = SmallReference.write(scratch.resolve("reference"), variant);
        Path events = scratch.resolve("events.jsonl");
        RandomEvents.write(events, seed, dossiers, mix.withZone(ZoneId.of(variant.zone())));
        return new JudgedCase(events, reference, seed, mix.days(), "seed " + seed);
    }

    /** A small province at work, to which a random choice of scenarios happens. */
    static JudgedCase ofScenarios(Path scratch, long seed, int dossiers) throws IOException {
        Random random = new Random(seed);
        SmallReference.Variant variant = SmallReference.Variant.anyForSeed(seed);
        Path reference = SmallReference.write(scratch.resolve("reference"), variant);
        Place place = ReferenceFolder.in(reference).place();
        LocalDate from = EARLIEST.plusDays(random.nextInt(365));
        LocalDate to = from.plusDays(14 + random.nextInt(120));
        HeartbeatPace pace = random.nextInt(8) == 0 ? HeartbeatPace.USUAL : HeartbeatPace.NONE;
        WorkloadSpec spec = new WorkloadSpec(seed, dossiers, from, to, random.nextInt(90), pace);
        List<String> names = anyOf(random);
        Path events = scratch.resolve("events.jsonl");
        EventFileWriter.write(events, place.zone(), Scenarios.parse(names, place, spec).workload());
        return new JudgedCase(events, reference, seed, spec.days(), "seed " + seed + " " + names);
    }

    private static List<String> anyOf(Random random) {
        List<String> names = new ArrayList<>();
        ScenarioCatalogue.all().forEach(entry -> names.add(entry.name()));
        Collections.shuffle(names, random);
        return names.subList(0, random.nextInt(names.size() + 1));
    }
}
