package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Threshold;
import java.util.ArrayList;
import java.util.List;

/**
 * The densest stretch of a source's signals, as long as a rule's span.
 *
 * @param signals of the stretch, by time; empty if the source has none
 */
public record Burst(List<Signal> signals) {
    public Burst {
        signals = List.copyOf(signals);
    }

    /** The first of the densest stretches among signals in the order of time. */
    public static Burst densest(List<Signal> byTime, Threshold threshold) {
        int from = 0;
        int densestFrom = 0;
        int densestTo = 0;
        for (int to = 1; to <= byTime.size(); to++) {
            while (byTime.get(to - 1).at() - byTime.get(from).at() > threshold.spanMillis()) {
                from++;
            }
            if (to - from > densestTo - densestFrom) {
                densestFrom = from;
                densestTo = to;
            }
        }
        return new Burst(byTime.subList(densestFrom, densestTo));
    }

    /** Whether it is dense enough for a rule. */
    public Finding find(Rule rule) {
        return signals.size() < rule.threshold().limit()
                ? Finding.absent(Finding.NEVER)
                : Finding.happened(signals.get(0).at(), signals.size());
    }

    /** Its dossiers, the newest first. */
    public BadCases cases() {
        List<String> dossiers = new ArrayList<>();
        for (int i = signals.size() - 1; i >= 0; i--) {
            String dossier = signals.get(i).dossierId();
            if (!dossier.isEmpty() && dossiers.size() < BadCases.MOST_TOLD) {
                dossiers.add(dossier);
            }
        }
        return new BadCases(dossiers, signals.size());
    }
}
