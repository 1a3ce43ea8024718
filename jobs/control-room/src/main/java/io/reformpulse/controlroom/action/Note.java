package io.reformpulse.controlroom.action;

/**
 * What somebody wrote about a unit.
 *
 * @param at epoch milliseconds
 */
public record Note(long id, String scope, String text, String by, long at) {}
