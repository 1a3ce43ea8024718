package io.reformpulse.domain.kpi;

import java.util.ArrayList;
import java.util.List;

/**
 * What turns one list of addends into another. A dossier has a dozen at most, and all but the last
 * few are those it had before: equal beginnings are skipped and the rest is searched in line, which
 * takes a fraction of what maps by key do.
 */
final class Differences {
    private Differences() {}

    static <A extends Addend<A>> List<A> between(List<A> earlier, List<A> now) {
        int same = 0;
        int most = Math.min(earlier.size(), now.size());
        while (same < most && earlier.get(same).equals(now.get(same))) {
            same++;
        }
        if (same == earlier.size() && same == now.size()) {
            return List.of();
        }
        List<A> changes = new ArrayList<>(earlier.size() + now.size() - 2 * same);
        for (int i = same; i < earlier.size(); i++) {
            add(changes, earlier.get(i).negated());
        }
        for (int i = same; i < now.size(); i++) {
            add(changes, now.get(i));
        }
        changes.removeIf(Addend::isZero);
        return changes;
    }

    private static <A extends Addend<A>> void add(List<A> changes, A addend) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).isLike(addend)) {
                changes.set(i, changes.get(i).plus(addend));
                return;
            }
        }
        changes.add(addend);
    }
}
