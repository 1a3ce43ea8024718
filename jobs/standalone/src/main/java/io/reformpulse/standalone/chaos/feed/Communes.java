package io.reformpulse.standalone.chaos.feed;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The communes of a feed. */
final class Communes {
    private Communes() {}

    /** The one that sends the most steps of dossiers. */
    static String busiest(List<Delivery> usual) {
        Map<String, Integer> steps = steps(usual);
        return Collections.max(steps.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** All that send steps of dossiers, in any order. */
    static List<String> shuffled(List<Delivery> usual, Random random) {
        List<String> all = new ArrayList<>(steps(usual).keySet());
        Collections.shuffle(all, random);
        return all;
    }

    private static Map<String, Integer> steps(List<Delivery> usual) {
        Map<String, Integer> steps = new TreeMap<>();
        for (Delivery delivery : usual) {
            if (delivery.message() instanceof DossierMessage) {
                steps.merge(delivery.commune(), 1, Integer::sum);
            }
        }
        return steps;
    }
}
