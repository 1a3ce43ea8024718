package io.reformpulse.benchmarks.year;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.place.Nation;
import io.reformpulse.simulators.place.ReferenceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The reference folder of a measured year: as many communes as its size says, and the plainest law
 * of dues: an appointment is an instant, and a pause moves it by its own length.
 */
public final class YearReference {
    private static final String PROVINCE = "/reference/lao-cai";
    private static final String JURISDICTION = "jurisdiction.yaml";

    private YearReference() {}

    /** Writes it, unless it is there. */
    public static ReferenceFiles in(Path folder, YearSize size) throws IOException {
        if (!Files.exists(folder.resolve(JURISDICTION))) {
            ReferenceFolder province = ReferenceFolder.onClassPath(PROVINCE);
            Nation.of(province, size.communes()).write(folder);
            Path jurisdiction = folder.resolve(JURISDICTION);
            Files.writeString(jurisdiction, plain(Files.readString(jurisdiction)));
        }
        return ReferenceFiles.in(folder);
    }

    private static String plain(String jurisdiction) {
        return jurisdiction
                .replaceFirst("dueComparison: *\"?BY_LIMIT\"?", "dueComparison: INSTANT")
                .replaceFirst("pauseExtension: *\"?WORKING_DAYS\"?", "pauseExtension: ELAPSED");
    }

    public static List<String> communes(ReferenceFiles reference) {
        return reference.load().units().communes();
    }
}
