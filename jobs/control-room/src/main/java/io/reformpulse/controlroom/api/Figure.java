package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import java.util.function.Function;

/** A KPI as one figure of a row: a rate, or a count. */
enum Figure {
    ON_TIME("onTime", KpiUpdate::getOnTimeRate, null),
    PROGRESS("progress", KpiUpdate::getProgressRate, null),
    SATISFIED("satisfied", KpiUpdate::getSatisfiedRate, null),
    RESPONSE("response", KpiUpdate::getResponseRate, null),
    OVERDUE("overdue", null, KpiUpdate::getOverdue),
    DUE_SOON("dueSoon", null, KpiUpdate::getDueSoonOffice),
    VOLUME("volume", null, KpiUpdate::getReceived),
    /** Of no row: how long ago something of a commune arrived. */
    FEED_AGE("feedAge", null, null);

    private final String word;
    private final Function<KpiUpdate, Rate> rate;
    private final Function<KpiUpdate, Long> count;

    Figure(String word, Function<KpiUpdate, Rate> rate, Function<KpiUpdate, Long> count) {
        this.word = word;
        this.rate = rate;
        this.count = count;
    }

    static Figure of(Asked asked) {
        String[] words = new String[values().length];
        for (Figure figure : values()) {
            words[figure.ordinal()] = figure.word;
        }
        asked.required("kpi");
        String word = asked.oneOf("kpi", words);
        for (Figure figure : values()) {
            if (figure.word.equals(word)) {
                return figure;
            }
        }
        throw new IllegalStateException(word);
    }

    /** Null where there is none, and where it is hidden from who asks. */
    Rate rate(KpiUpdate row, Sight sight) {
        boolean ofRatings = this == SATISFIED || this == RESPONSE;
        boolean hidden = ofRatings && sight.hidesRatings(row.getRatings());
        return rate == null || hidden ? null : rate.apply(row);
    }

    /** Null where there is none, or it is a rate. */
    Long count(KpiUpdate row) {
        return count == null ? null : count.apply(row);
    }
}
