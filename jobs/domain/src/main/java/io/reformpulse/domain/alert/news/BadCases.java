package io.reformpulse.domain.alert.news;

import java.util.List;

/**
 * The bad cases behind an alert.
 *
 * @param dossiers the newest first, {@link #MOST_TOLD} at most
 * @param count how many there are in all
 */
public record BadCases(List<String> dossiers, long count) {
    public static final int MOST_TOLD = 20;
    public static final BadCases NONE = new BadCases(List.of(), 0);

    public BadCases {
        dossiers = List.copyOf(dossiers);
        if (dossiers.size() > MOST_TOLD) {
            throw new IllegalArgumentException(
                    "At most "
                            + MOST_TOLD
                            + " dossiers are told, but "
                            + dossiers.size()
                            + " are given; keep the newest.");
        }
    }

    /** Of a list of all of them, the newest first. */
    public static BadCases of(List<String> all) {
        return new BadCases(all.subList(0, Math.min(all.size(), MOST_TOLD)), all.size());
    }
}
