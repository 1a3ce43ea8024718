package io.reformpulse.controlroom.present;

/**
 * That an alert ended.
 *
 * @param revision by which it did
 * @param at epoch milliseconds
 */
public record EpisodeEnd(int revision, long at) {}
