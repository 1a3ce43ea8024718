package io.reformpulse.simulators.scenario;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word somebody probably meant. */
final class Nearest {
    private Nearest() {}

    /** The word with the fewest letters to change, add or leave out. */
    static String to(String meant, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(meant, word)))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
