package io.reformpulse.benchmarks.contestant;

/**
 * How long a contestant worked.
 *
 * @param events read
 * @param millis from when it was ready to read, its program and cluster started, until every row
 *     could be read
 */
public record Timing(long events, long millis) {}
