package io.reformpulse.engine.commune;

/**
 * A version of an alert rule as it came.
 *
 * @param value an AlertRule; empty for a rule taken back
 */
public record TargetRecord(byte[] value) {}
