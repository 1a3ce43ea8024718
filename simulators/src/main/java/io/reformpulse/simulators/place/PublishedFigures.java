package io.reformpulse.simulators.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Map;

/**
 * Figures that are known of some communes and that a workload keeps to, as written in {@code
 * workload.yaml}.
 *
 * @param dossiers the size of the workload that the counts belong to; another size takes its part
 *     of them
 * @param communes by code
 */
public record PublishedFigures(
        @JsonProperty(required = true) int dossiers,
        @JsonProperty(required = true) Map<String, OfCommune> communes) {

    public static final PublishedFigures NONE = new PublishedFigures(1, Map.of());

    /**
     * One commune's; shares are from 0 to 1 and null where nothing is known.
     *
     * @param ended how many dossiers end within the workload's days
     * @param onTime about how many of them end on time
     * @param rated about how many of them are rated
     * @param satisfied how many of the ratings are 4 or 5, as near as their number allows
     * @param onPaper whether all ratings are paper forms
     */
    public record OfCommune(
            @JsonProperty(required = true) int ended,
            Double onTime,
            Double rated,
            Double satisfied,
            boolean onPaper) {

        public OfCommune {
            for (Double share : Arrays.asList(onTime, rated, satisfied)) {
                if (share != null && !(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException(
                            "The share " + share + " is not from 0 to 1; write 0.95 for 95 %.");
                }
            }
            if (ended < 0) {
                throw new IllegalArgumentException(
                        "That " + ended + " dossiers end cannot be; give 0 or more.");
            }
        }
    }

    public PublishedFigures {
        communes = Map.copyOf(communes);
        long sum = communes.values().stream().mapToLong(OfCommune::ended).sum();
        if (dossiers < 1 || sum > dossiers) {
            throw new IllegalArgumentException(
                    sum + " dossiers end of " + dossiers + "; give at least as many as end.");
        }
    }
}
