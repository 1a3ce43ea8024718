package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.List;
import java.util.Set;

/** A record counts twice, as by a job that does not know it again after a restart. */
final class DoubledRecord implements Sabotage {
    @Override
    public String name() {
        return "one record doubled";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.FIGURE);
    }

    @Override
    public Case spoil(Material material) throws Exception {
        // What was published has a record too many if the truth has one less.
        List<String> lines = OtherTruth.lines(material);
        lines.remove(OtherTruth.aRating(lines));
        return new Case(material.observed(), OtherTruth.of(material, lines, "doubled"));
    }
}
