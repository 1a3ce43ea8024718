package io.reformpulse.controlroom.access;

/**
 * Somebody with a password of this control room.
 *
 * @param firstPassword whether the password is still the random one that was given
 * @param createdAt epoch milliseconds
 * @param stamp of the password: another one with each that is set; no secret
 */
public record User(String name, Role role, boolean firstPassword, long createdAt, String stamp) {}
