package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small jurisdiction for random tests, in as many variants as the design has policies. */
public final class SmallReference {

    /** What jurisdiction.yaml says. */
    public record Variant(
            String zone,
            String officeHours,
            String dueComparison,
            String pausePolicy,
            String pauseExtension,
            boolean secondSupplementIsLate) {

        private static final String HOURS =
                "[{from: 2000-01-01, days: MON-FRI, hours: [\"07:30-12:00\", \"13:30-17:00\"]}]";

        private static final String DATED_HOURS =
                "[{from: 2000-01-01, days: MON-FRI, hours: [\"08:00-12:00\", \"13:00-17:00\"]}, "
                        + "{from: 2024-04-15, days: MON-FRI, hours: [\"07:00-11:30\", \"13:30-16:30\"]}]";

        private static final String HALF_SATURDAY =
                "[{from: 2000-01-01, days: MON-FRI, hours: [\"07:30-12:00\", \"13:30-17:00\"]}, "
                        + "{from: 2000-01-01, days: SAT, hours: [\"07:30-11:30\"]}]";

        public static final Variant LAO_CAI =
                new Variant("Asia/Ho_Chi_Minh", HOURS, "BY_LIMIT", "PAUSE", "WORKING_DAYS", true);

        public static final Variant AMSTERDAM =
                new Variant("Europe/Amsterdam", DATED_HOURS, "INSTANT", "PAUSE", "ELAPSED", false);

        /** Goes through all 48 combinations of zone and policies as the seed counts up. */
        public static Variant forSeed(long seed) {
            int n = (int) Math.floorMod(seed, 48);
            return new Variant(
                    n % 2 == 0 ? LAO_CAI.zone : AMSTERDAM.zone,
                    n % 2 == 0 ? HOURS : DATED_HOURS,
                    List.of("BY_LIMIT", "INSTANT", "DATE").get(n / 2 % 3),
                    List.of("PAUSE", "RESTART").get(n / 6 % 2),
                    List.of("WORKING_DAYS", "ELAPSED").get(n / 12 % 2),
                    n / 24 % 2 == 0);
        }

        /**
         * The 48 combinations again and again, after the first time with clocks that change at
         * midnight or by half an hour, and with a half Saturday.
         */
        public static Variant anyForSeed(long seed) {
            Variant v = forSeed(seed);
            String otherZone =
                    switch ((int) Math.floorMod(seed / 48, 4)) {
                        case 1 -> "Africa/Cairo";
                        case 2 -> "Australia/Lord_Howe";
                        case 3 -> "America/Santiago";
                        default -> v.zone;
                    };
            return new Variant(
                    otherZone,
                    seed / 48 % 2 == 1 ? HALF_SATURDAY : v.officeHours,
                    v.dueComparison,
                    v.pausePolicy,
                    v.pauseExtension,
                    v.secondSupplementIsLate);
        }

        public Variant withPausePolicy(String policy) {
            return new Variant(
                    zone,
                    officeHours,
                    dueComparison,
                    policy,
                    pauseExtension,
                    secondSupplementIsLate);
        }
    }

    private static final String RESOURCES = "/oracle/reference/";

    private SmallReference() {}

    public static final List<String> COMMUNES =
            List.of("10101", "10102", "10201", "a2", "Z9", "Đ01");

    public static final List<String> PROCEDURES =
            List.of(
                    "1.000001",
                    "1.000002",
                    "1.000003",
                    "1.000004",
                    "1.000005",
                    "1.000006",
                    "1.000007");

    /** Writes the whole folder. */
    public static Path write(Path folder, Variant variant) throws IOException {
        Files.createDirectories(folder);
        for (String file : List.of("units.csv", "procedures.csv", "calendar.csv", "targets.yaml")) {
            try (InputStream in = SmallReference.class.getResourceAsStream(RESOURCES + file)) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
        writeJurisdiction(folder, variant);
        return folder;
    }

    static void writeJurisdiction(Path folder, Variant v) throws IOException {
        Files.writeString(
                folder.resolve("jurisdiction.yaml"),
                """
                code: small
                zone: %s
                officeHours: %s
                sameDayCutoff: "15:00"
                dueComparison: %s
                pausePolicy: %s
                pauseExtension: %s
                secondSupplementIsLate: %s
                hourlyValue: 48250
                """
                        .formatted(
                                v.zone,
                                v.officeHours,
                                v.dueComparison,
                                v.pausePolicy,
                                v.pauseExtension,
                                v.secondSupplementIsLate));
    }
}
