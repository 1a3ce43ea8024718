package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.Mark.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be wrong with a record: each reason to reject one that a feed can give. */
enum PoisonKind {
    RANDOM_BYTES("WRONG_MARKER", "UNDECODABLE"),
    EMPTY("UNDECODABLE", "UNDECODABLE"),
    CUT_OFF("UNDECODABLE", "UNDECODABLE"),
    UNKNOWN_SCHEMA("UNKNOWN_FINGERPRINT", "UNDECODABLE"),
    JSON_WITHOUT_TYPE("WRONG_MARKER", "MISSING_FIELD"),
    BLANK_DOSSIER("INVALID_FIELD", "INVALID_FIELD"),
    UNKNOWN_STEP("INVALID_FIELD", "INVALID_FIELD"),
    UNKNOWN_COMMUNE("UNKNOWN_COMMUNE", "UNKNOWN_COMMUNE"),
    BLANK_COMMUNE("UNKNOWN_COMMUNE", "UNKNOWN_COMMUNE"),
    SCORE_0("SCORE_OUT_OF_RANGE", "SCORE_OUT_OF_RANGE"),
    SCORE_9("SCORE_OUT_OF_RANGE", "SCORE_OUT_OF_RANGE"),
    YEAR_1970(null, null),
    YEAR_2099(null, null),
    TEN_MINUTES_AHEAD(null, null),
    TWO_YEARS_OLD(null, null),
    NEVER_RECEIVED("NEVER_RECEIVED", "NEVER_RECEIVED");

    private final String reason;
    private final String reasonInFile;

    /** No reason: its times decide, and with them when it arrives in the end. */
    PoisonKind(String reason, String reasonInFile) {
        this.reason = reason;
        this.reasonInFile = reasonInFile;
    }

    /** As it is written in a parameter. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(PoisonKind::word).toList();
    }

    static PoisonKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Mark mark(Cause cause, long at) {
        return new Mark(cause.label(), word(), at, Effect.ADDED, reason, reasonInFile);
    }
}
