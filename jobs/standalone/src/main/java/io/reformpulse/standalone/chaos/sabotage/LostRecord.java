package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.List;
import java.util.Set;

/** A record that came was not counted, as by a source that went on behind it. */
final class LostRecord implements Sabotage {
    @Override
    public String name() {
        return "one record lost";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.FIGURE);
    }

    @Override
    public Case spoil(Material material) throws Exception {
        // What was published lacks a record if the truth has one more.
        List<String> lines = OtherTruth.lines(material);
        lines.add(OtherTruth.anotherRating(lines));
        return new Case(material.observed(), OtherTruth.of(material, lines, "lost"));
    }
}
