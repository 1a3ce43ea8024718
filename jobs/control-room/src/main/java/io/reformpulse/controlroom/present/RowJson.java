package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.core.JsonGenerator;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import java.io.IOException;
import java.time.Instant;

/** A row as JSON, with the API's names. */
public final class RowJson {
    private static final double HOUR_MILLIS = 3_600_000;

    private RowJson() {}

    public static void write(JsonGenerator json, KpiUpdate row, Sight sight) throws IOException {
        json.writeStartObject();
        json.writeStringField("scope", row.getScopeCode());
        json.writeStringField("scopeType", row.getScopeType());
        json.writeStringField("window", row.getWindowType().name());
        instant(json, "start", row.getWindowStart());
        instant(json, "end", row.getWindowEnd());
        json.writeStringField("status", row.getStatus().name());
        instant(json, "asOf", row.getAsOf());
        rate(json, "onTime", row.getOnTimeRate());
        rate(json, "progress", row.getProgressRate());
        boolean hidden = sight.hidesRatings(row.getRatings());
        if (hidden) {
            hidden(json, "satisfied");
            // Its numerator is the number of ratings.
            hidden(json, "response");
        } else {
            rate(json, "satisfied", row.getSatisfiedRate());
            rate(json, "response", row.getResponseRate());
        }
        flows(json, row);
        gauges(json, row);
        number(json, "supplementRequests", row.getSupplementRequests());
        number(json, "secondSupplements", row.getSecondSupplements());
        number(json, "ratings", hidden ? null : row.getRatings());
        number(json, "satisfiedCount", hidden ? null : row.getSatisfied());
        number(json, "dissatisfied", hidden ? null : row.getDissatisfied());
        handling(json, row);
        json.writeEndObject();
    }

    private static void flows(JsonGenerator json, KpiUpdate row) throws IOException {
        number(json, "received", row.getReceived());
        number(json, "receivedOnline", row.getReceivedOnline());
        number(json, "receivedCounter", row.getReceivedCounter());
        number(json, "receivedPost", row.getReceivedPost());
        number(json, "carriedOver", row.getCarriedOver());
        number(json, "resolved", row.getResolved());
        number(json, "stopped", row.getStopped());
        number(json, "withdrawn", row.getWithdrawn());
        number(json, "refused", row.getRefused());
        number(json, "returned", row.getReturned());
        number(json, "early", row.getEarly());
        number(json, "onTimeCount", row.getOnTime());
        number(json, "late", row.getLate());
        number(json, "withdrawnOnTime", row.getWithdrawnOnTime());
        number(json, "withdrawnLate", row.getWithdrawnLate());
    }

    private static void gauges(JsonGenerator json, KpiUpdate row) throws IOException {
        number(json, "open", row.getOpen());
        number(json, "paused", row.getPaused());
        number(json, "overdue", row.getOverdue());
        number(json, "pausedOverdue", row.getPausedOverdue());
        number(json, "noDueOpen", row.getNoDueOpen());
        number(json, "noDuePaused", row.getNoDuePaused());
        number(json, "dueSoonOffice", row.getDueSoonOffice());
        number(json, "dueSoonDay", row.getDueSoonDay());
    }

    private static void handling(JsonGenerator json, KpiUpdate row) throws IOException {
        duration(
                json,
                "handling",
                row.getHandlingCount(),
                row.getHandlingMillis(),
                row.getHandlingP50Millis(),
                row.getHandlingP90Millis());
        duration(
                json,
                "office",
                row.getOfficeCount(),
                row.getOfficeMillis(),
                row.getOfficeP50Millis(),
                row.getOfficeP90Millis());
        json.writeNumberField("timeSavedHours", row.getTimeSavedMillis() / HOUR_MILLIS);
        number(json, "moneySaved", row.getMoneySaved());
    }

    private static void duration(
            JsonGenerator json, String name, long count, long sum, Long p50, Long p90)
            throws IOException {
        if (count == 0) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", count);
        json.writeNumberField("meanHours", sum / HOUR_MILLIS / count);
        hours(json, "p50Hours", p50);
        hours(json, "p90Hours", p90);
        json.writeEndObject();
    }

    private static void hours(JsonGenerator json, String name, Long millis) throws IOException {
        if (millis == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, millis / HOUR_MILLIS);
        }
    }

    private static void rate(JsonGenerator json, String name, Rate rate) throws IOException {
        if (rate == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("numerator", rate.getNumerator());
        json.writeNumberField("denominator", rate.getDenominator());
        json.writeNumberField("low", rate.getWilsonLow());
        json.writeNumberField("high", rate.getWilsonHigh());
        json.writeEndObject();
    }

    private static void hidden(JsonGenerator json, String name) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeBooleanField("hidden", true);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    /** Such as 2023-03-06T04:00:00Z; null as it is. */
    public static void instant(JsonGenerator json, String name, Long millis) throws IOException {
        if (millis == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, Instant.ofEpochMilli(millis).toString());
        }
    }
}
