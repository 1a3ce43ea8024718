package io.reformpulse.controlroom.stream;

import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.schemas.WindowType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event: which run of which server sent it in which channel, and when. Of another run
 * or channel nothing can be resumed.
 */
record EventId(String run, WindowType window, Sight sight, long tick) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]+)-([A-Z0-9_]+)-([A-Z]+)-(\\d{1,18})");

    @Override
    public String toString() {
        return run + "-" + window + "-" + sight + "-" + tick;
    }

    /** Null for what is no such id. */
    static EventId parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return new EventId(
                    matcher.group(1),
                    WindowType.valueOf(matcher.group(2)),
                    Sight.valueOf(matcher.group(3)),
                    Long.parseLong(matcher.group(4)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
