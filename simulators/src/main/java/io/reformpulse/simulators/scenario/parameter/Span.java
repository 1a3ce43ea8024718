package io.reformpulse.simulators.scenario.parameter;

/** Instants from one up to, not including, another; epoch milliseconds. */
public record Span(long from, long to) {
    public boolean contains(long instant) {
        return from <= instant && instant < to;
    }

    public long millis() {
        return to - from;
    }
}
