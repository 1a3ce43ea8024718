package io.reformpulse.simulators.scenario.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The truth about a run, as written beside it. Days are local dates; instants are ISO 8601 with the
 * place's offset. Rejection codes are those of a live feed; a line of an event file may have
 * another.
 *
 * @param scenarios what was injected, first by everyday noise
 * @param communes how each commune truly worked, and what arrived of it
 */
public record Manifest(
        int version,
        Work workload,
        Totals totals,
        List<Scenario> scenarios,
        List<Commune> communes) {

    /** The version that is written. */
    public static final int CURRENT_VERSION = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

    /** What the run was made from. */
    public record Work(
            long seed, int dossiers, String from, String to, String lastArrival, String zone) {}

    /**
     * All scenarios together.
     *
     * @param missed records that were lost or would have come after the last arrival
     * @param rejected how many records must be rejected, by code
     * @param rejectedInFile the same for the lines of an event file
     * @param neverReceived records of dossiers that wait for a receipt in vain, by intent: rejected
     *     400 days after their last arrival
     */
    public record Totals(
            long arrived,
            long missed,
            Map<String, Long> rejected,
            Map<String, Long> rejectedInFile,
            long neverReceived) {
        public Totals {
            rejected = orNone(rejected);
            rejectedInFile = orNone(rejectedInFile);
        }
    }

    /**
     * A scenario and what it did.
     *
     * @param label tells it from others of its name
     * @param parameters as they were written, defaults included
     * @param meant what those came to that depend on the workload
     * @param records the first that it touched, one by one
     * @param recordsLeftOut how many more it touched
     */
    public record Scenario(
            String name,
            String label,
            Map<String, List<String>> parameters,
            Map<String, List<String>> meant,
            List<Injection> injections,
            List<Touched> records,
            long recordsLeftOut) {
        public Scenario {
            parameters = orNone(parameters);
            meant = orNone(meant);
            injections = orNone(injections);
            records = orNone(records);
        }
    }

    /**
     * What a scenario did to one commune on one local day.
     *
     * @param records how many it touched that arrived, or are lost by it
     * @param missed how many more it touched that never arrived
     * @param rejected how many of {@code records} must be rejected, by code
     */
    public record Injection(
            String what,
            String commune,
            String day,
            String first,
            String last,
            long records,
            long missed,
            Map<String, Long> rejected,
            Map<String, Long> rejectedInFile) {
        public Injection {
            rejected = orNone(rejected);
            rejectedInFile = orNone(rejectedInFile);
        }
    }

    /**
     * A record that a scenario touched.
     *
     * @param kind dossier, rating, heartbeat or noise
     * @param id the event's; of noise, nowhere in its bytes
     * @param dossierId null if it has none
     * @param at when it was touched
     * @param reason null if it counts
     */
    public record Touched(
            String what,
            String commune,
            String kind,
            String id,
            String dossierId,
            String at,
            String arrivedAt,
            String reason,
            String reasonInFile) {}

    /**
     * A commune.
     *
     * @param usual how it works when no scenario interferes
     * @param conduct how it worked, from each day on which that changed
     * @param records what arrived from its feed, by kind
     * @param ended dossiers resolved or stopped among them, each once
     * @param late how many of these ended late by the clerk's doing
     * @param ratings among them, each once, a second thought beside the first
     * @param satisfied how many of these are 4 or 5
     */
    public record Commune(
            String code,
            Conduct usual,
            List<Conduct> conduct,
            Map<String, Long> records,
            long ended,
            long late,
            long ratings,
            long satisfied) {
        public Commune {
            records = orNone(records);
        }
    }

    /** Rates as probabilities, in force from a day on. */
    public record Conduct(
            String from,
            double lateRate,
            double satisfiedRate,
            double responseRate,
            double outageRate,
            double slipRate,
            boolean onPaper) {}

    // Empty parts are left out of the file.
    private static <K, V> Map<K, V> orNone(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    public static Manifest read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Manifest.class);
    }
}
