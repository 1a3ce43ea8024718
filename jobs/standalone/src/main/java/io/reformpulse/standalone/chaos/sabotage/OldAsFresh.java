package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.check.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Old figures are shown as fresh, as by a page that does not notice that nothing comes. */
final class OldAsFresh implements Sabotage {
    private static final long AGE = Duration.ofMinutes(2).toMillis();

    @Override
    public String name() {
        return "old shown as fresh";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.FRESH_WHILE_LATE);
    }

    @Override
    public Case spoil(Material material) {
        Screen screen = material.observed().screen();
        List<Screen.Shown> shown = new ArrayList<>(screen.shown());
        Screen.Shown last = shown.get(shown.size() - 1);
        shown.add(
                new Screen.Shown(
                        last.atMillis() + AGE,
                        last.asOf(),
                        last.epoch(),
                        last.lagMillis(),
                        false,
                        last.days()));
        return new Case(
                material.observed().withScreen(new Screen(screen.closed(), shown)),
                material.expected());
    }
}
