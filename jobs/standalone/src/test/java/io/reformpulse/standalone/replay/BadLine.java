package io.reformpulse.standalone.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A line of an event file that must be rejected.
 *
 * @param reason the code it must be rejected with
 */
record BadLine(String what, byte[] bytes, String reason) {
    static final int LARGEST_WHOLE = 256 << 10;
    static final int BEGINNING = 64 << 10;

    private static final String GOOD =
            EventText.step("bad", "10101", "BAD-1", "RECEIVED", "2024-03-05T09:10");
    private static final String GOOD_RATING =
            EventText.rating("bad", "10101", "BAD-1", 5, "2024-03-05T09:10");

    /** One of each kind that there is. */
    static List<BadLine> all() {
        List<BadLine> all = new ArrayList<>();
        all.add(new BadLine("random bytes", randomBytes(), "UNDECODABLE"));
        all.add(of("an empty line", "", "UNDECODABLE"));
        all.add(of("no JSON", "case 17 was received on Monday", "UNDECODABLE"));
        all.add(of("half a line", GOOD.substring(0, GOOD.length() / 2), "UNDECODABLE"));
        all.add(of("a list", "[1,2,3]", "UNDECODABLE"));
        all.add(of("some other object", "{\"hello\":\"world\"}", "MISSING_FIELD"));
        all.add(of("some other kind", "{\"kind\":\"invoice\"}", "INVALID_FIELD"));
        all.add(changed("\"eventId\":\"bad\",", "", "MISSING_FIELD"));
        all.add(changed("\"type\":\"RECEIVED\"", "\"type\":\"EATEN\"", "INVALID_FIELD"));
        all.add(changed("\"10101\"", "\"99999\"", "UNKNOWN_COMMUNE"));
        all.add(changed("\"10101\"", "\"101\"", "UNKNOWN_COMMUNE"));
        all.add(of("score 9", GOOD_RATING.replace(":5,", ":9,"), "SCORE_OUT_OF_RANGE"));
        all.add(changed("2024-03-05", "1970-01-01", "IMPLAUSIBLE_TIME"));
        all.add(changed("2024-03-05", "2099-03-05", "FUTURE"));
        all.add(of("sent in 2099", EventText.arriving(GOOD, "2099-03-05T09:10"), "FUTURE"));
        all.add(of("sent too late", EventText.arriving(GOOD, "2025-06-05T09:10"), "TOO_LATE"));
        all.add(new BadLine("5 MB", padded(GOOD, 5 << 20), "UNDECODABLE"));
        String nowhere = GOOD.replace("10101", "99999");
        all.add(
                new BadLine(
                        "as long as is kept", padded(nowhere, LARGEST_WHOLE), "UNKNOWN_COMMUNE"));
        all.add(new BadLine("longer", padded(nowhere, LARGEST_WHOLE + 1), "UNKNOWN_COMMUNE"));
        return all;
    }

    private static BadLine of(String what, String line, String reason) {
        return new BadLine(what, EventText.bytes(line), reason);
    }

    private static BadLine changed(String good, String bad, String reason) {
        return of(good + " made " + bad, GOOD.replace(good, bad), reason);
    }

    // A line ends at its first line feed, and a carriage return before that belongs to its end.
    private static byte[] randomBytes() {
        byte[] bytes = new byte[300];
        new Random(1).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' ? 0 : bytes[i];
        }
        return bytes;
    }

    /** The same event with a remark that makes it as long as asked. */
    private static byte[] padded(String line, int length) {
        String begun = line.substring(0, line.length() - 1) + ",\"remark\":\"";
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) 'x');
        byte[] beginning = begun.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(beginning, 0, padded, 0, beginning.length);
        padded[length - 2] = '"';
        padded[length - 1] = '}';
        return padded;
    }
}
