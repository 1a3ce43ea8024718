package io.reformpulse.benchmarks.run;

import org.HdrHistogram.Histogram;

/** What a histogram of latencies says, in milliseconds. */
record Percentiles(long count, double p50, double p90, double p99, double p999, double max) {
    /**
     * @param perMilli how many of the histogram's units make a millisecond
     */
    static Percentiles of(Histogram histogram, double perMilli) {
        return new Percentiles(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / perMilli,
                histogram.getValueAtPercentile(90) / perMilli,
                histogram.getValueAtPercentile(99) / perMilli,
                histogram.getValueAtPercentile(99.9) / perMilli,
                histogram.getMaxValue() / perMilli);
    }

    String told(String what) {
        return count == 0
                ? what + ": none"
                : "%,d %s: p50 %,.0f ms, p90 %,.0f, p99 %,.0f, p99.9 %,.0f, max %,.0f"
                        .formatted(count, what, p50, p90, p99, p999, max);
    }
}
