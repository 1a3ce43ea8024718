package io.reformpulse.standalone.room;

/**
 * What the user asked for.
 *
 * @param admin the name of a first admin, made with a random password; null for none
 */
public record RoomWishes(int port, String admin) {}
