package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.check.Judge;
import java.util.ArrayList;
import java.util.List;

/** All sabotages, each of which the judge must find. */
public final class Sabotages {
    private static final List<Sabotage> ALL =
            List.of(
                    new LostRecord(),
                    new DoubledRecord(),
                    new MissingAlert(),
                    new GhostAlert(),
                    new ParentRowOff(),
                    new OldAsFresh(),
                    new OtherShown());

    private Sabotages() {}

    /** Tries each on what a run published that was found well. */
    public static List<Spoiled> tryAll(Sabotage.Material material) throws Exception {
        List<Spoiled> tried = new ArrayList<>();
        for (Sabotage sabotage : ALL) {
            Sabotage.Case spoiled = sabotage.spoil(material);
            List<Finding> findings = Judge.judge(spoiled.observed(), spoiled.expected());
            boolean isFound =
                    findings.stream()
                            .anyMatch(each -> sabotage.mustBeFoundAs().contains(each.kind()));
            tried.add(new Spoiled(sabotage.name(), isFound, findings));
        }
        return tried;
    }
}
