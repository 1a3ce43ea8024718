package io.reformpulse.simulators.scenario.parameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which communes a scenario is about: {@code all}, {@code 40 %} of them drawn by the seed,
 * {@code busiest 3}, {@code rank 4} (the fourth busiest), codes, or several of these.
 */
final class CommuneChoice {
    private static final Pattern PART = Pattern.compile("(\\d{1,3}) ?%");
    private static final Pattern BUSIEST = Pattern.compile("busiest (\\d{1,6})");
    private static final Pattern RANK = Pattern.compile("rank (\\d{1,6})");

    private final Setting setting;
    private final Cause cause;

    CommuneChoice(Setting setting, Cause cause) {
        this.setting = setting;
        this.cause = cause;
    }

    /** Their codes in the order told. */
    Set<String> parse(List<String> words) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : words) {
            chosen.addAll(communes(word.trim()));
        }
        return chosen;
    }

    private List<String> communes(String word) {
        List<String> busiest = setting.busiest();
        if (setting.communes().contains(word)) {
            return List.of(word);
        }
        if (word.equals("all")) {
            return setting.communes();
        }
        Matcher first = BUSIEST.matcher(word);
        if (first.matches() && first.group(1).charAt(0) != '0') {
            return busiest.subList(0, within(busiest, first.group(1)));
        }
        Matcher rank = RANK.matcher(word);
        if (rank.matches() && rank.group(1).charAt(0) != '0') {
            return List.of(busiest.get(within(busiest, rank.group(1)) - 1));
        }
        Matcher part = PART.matcher(word);
        if (part.matches() && Integer.parseInt(part.group(1)) <= 100) {
            return drawn(Integer.parseInt(part.group(1)) / 100.0);
        }
        throw new IllegalArgumentException(
                "give codes of communes in units.csv, all, 40 %, busiest 3 or rank 4");
    }

    /** The number, or that of the last if there are fewer. */
    private static int within(List<String> busiest, String number) {
        if (busiest.isEmpty()) {
            throw new IllegalArgumentException(
                    "give codes, as no commune exists all through the workload");
        }
        return Math.min(Integer.parseInt(number), busiest.size());
    }

    private List<String> drawn(double part) {
        List<String> shuffled = new ArrayList<>(setting.communes());
        shuffled.sort(Comparator.comparingDouble(code -> cause.dice(code).unit()));
        return shuffled.subList(0, (int) Math.ceil(part * shuffled.size()));
    }
}
