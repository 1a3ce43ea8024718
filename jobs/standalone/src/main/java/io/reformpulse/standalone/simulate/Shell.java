package io.reformpulse.standalone.simulate;

import java.util.List;
import java.util.stream.Collectors;

/** Commands as they can be typed into a shell. */
public final class Shell {
    private static final String PLAIN = "[A-Za-z0-9_./:,=@%+-]+";

    private Shell() {}

    public static String line(List<String> words) {
        return words.stream().map(Shell::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
