package io.reformpulse.controlroom.access;

/**
 * Somebody with a password of this control room.
 *
 * @param firstPassword whether the password is still the random one that was given
 * @param createdAt epoch milliseconds
 */
public record User(String name, Role role, boolean firstPassword, long createdAt) {}
