package io.reformpulse.benchmarks.year;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is measured.
 *
 * @param label what it is called, fit for the name of a folder
 * @param days in which the dossiers are handed in, up to now
 */
public record YearSize(String label, int dossiers, int communes, int days) {
    public static final YearSize PROVINCE = new YearSize("province", 70_000, 152, 365);
    public static final YearSize NATION = new YearSize("nation", 1_000_000, 3_321, 365);

    private static final Pattern OWN =
            Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,5})/([1-9]\\d{0,3})");

    /**
     * @param text province, nation, or DOSSIERS/COMMUNES/DAYS
     * @throws IllegalArgumentException if it is none of these
     */
    public static YearSize of(String text) {
        Matcher own = OWN.matcher(text);
        if (own.matches()) {
            return new YearSize(
                    text.replace('/', '-'),
                    Integer.parseInt(own.group(1)),
                    Integer.parseInt(own.group(2)),
                    Integer.parseInt(own.group(3)));
        }
        return switch (text) {
            case "province" -> PROVINCE;
            case "nation" -> NATION;
            default ->
                    throw new IllegalArgumentException(
                            "There is no size '"
                                    + text
                                    + "'; give province, nation, or DOSSIERS/COMMUNES/DAYS, each"
                                    + " at least 1, such as 500000/152/365.");
        };
    }
}
