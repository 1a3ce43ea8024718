package io.reformpulse.simulators.workload;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A choice among things of unequal weight. */
final class Weighted<T> {
    private final List<T> things;
    private final double[] upTo;

    Weighted(List<T> things, ToDoubleFunction<T> weight) {
        this.things = List.copyOf(things);
        upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
    }

    boolean isEmpty() {
        return upTo.length == 0 || upTo[upTo.length - 1] <= 0;
    }

    T pick(Dice dice) {
        double mark = dice.unit() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, mark);
        // A mark on a border belongs to the next thing, past those of weight zero.
        int i = Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
        while (i < upTo.length - 1 && upTo[i] <= mark) {
            i++;
        }
        return things.get(i);
    }
}
