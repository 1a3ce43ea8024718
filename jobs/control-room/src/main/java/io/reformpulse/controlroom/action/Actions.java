package io.reformpulse.controlroom.action;

import java.util.List;
import java.util.Map;

/**
 * What people do about alerts. Thread-safe, and several control rooms may share one: nothing that
 * one wrote is overwritten by another. Refuses a text that is missing or too long by an
 * IllegalArgumentException whose message says what to do. Times are epoch milliseconds.
 */
public interface Actions {
    /**
     * Of several acknowledgements of one alert the latest stands; the others are kept.
     *
     * @param revision of the alert that is acknowledged
     */
    Acknowledgement acknowledge(String alertId, int revision, String by, String why, long at);

    /**
     * Ends what acknowledgements there are of an alert's earlier revisions. To be called for every
     * alert that leaves the state FIRING, any number of times.
     *
     * @param revision by which it left it
     */
    void episodeEnded(String alertId, int revision, long at);

    /** The acknowledgement that stands, by the alert's id. */
    Map<String, Acknowledgement> standing();

    /** All acknowledgements made within [from, to), oldest first. */
    List<Acknowledgement> acknowledgements(long from, long to);

    Silence silence(SilenceRequest request);

    /** Ends a silence early. False if there is none with this id that is in force. */
    boolean lift(long id, String by, long at);

    /** The silences in force, those that end first at the beginning. */
    List<Silence> silences(long now);

    /** All silences that were in force at any time within [from, to), oldest first. */
    List<Silence> silences(long from, long to);

    Note note(String scope, String text, String by, long at);

    /** The newest notes of a unit, newest first. */
    List<Note> notes(String scope, int most);

    /** All notes written within [from, to), oldest first. */
    List<Note> notes(long from, long to);
}
