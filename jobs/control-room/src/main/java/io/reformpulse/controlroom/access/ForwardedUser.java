package io.reformpulse.controlroom.access;

/** Somebody for whom a proxy vouches. */
public record ForwardedUser(String name, Role role) {}
