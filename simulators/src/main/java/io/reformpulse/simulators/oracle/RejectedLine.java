package io.reformpulse.simulators.oracle;

/**
 * A line of the event file that must be rejected, be it for what it says or because its dossier was
 * purged before it came.
 *
 * @param line from 1
 * @param reason the code of DESIGN 4.11
 */
public record RejectedLine(long line, String reason) {}
