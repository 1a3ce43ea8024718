package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.check.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The control room shows one more received than was published, once, later right again. */
final class OtherShown implements Sabotage {
    @Override
    public String name() {
        return "one figure shown off";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.SHOWN);
    }

    @Override
    public Case spoil(Material material) {
        Screen screen = material.observed().screen();
        List<Screen.Shown> shown = new ArrayList<>(screen.shown());
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).days().isEmpty()) {
                shown.set(i, shown.get(i).withFirst(oneMore(shown.get(i).days().get(0))));
                return new Case(
                        material.observed().withScreen(new Screen(screen.closed(), shown)),
                        material.expected());
            }
        }
        throw new IllegalStateException("The control room showed no figure that could be spoiled.");
    }

    private static Screen.Day oneMore(Screen.Day day) {
        return new Screen.Day(
                day.scope(),
                day.start(),
                day.received() + 1,
                day.resolved(),
                day.onTime(),
                day.late());
    }
}
