package io.reformpulse.simulators.place;

/**
 * A procedure a commune handles.
 *
 * @param limit the local limit, counted in {@code limitKind}
 * @param feeDue whether the applicant pays something
 * @param relativeVolume how often it is asked for, against the others
 */
public record Procedure(
        String code,
        int limit,
        LimitKind limitKind,
        boolean feeDue,
        OnlineLevel onlineLevel,
        double relativeVolume) {}
