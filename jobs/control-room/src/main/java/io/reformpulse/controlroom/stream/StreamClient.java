package io.reformpulse.controlroom.stream;

/** Somebody who follows the stream. Nothing here blocks. */
public interface StreamClient {
    /**
     * Sends an event as soon as the client takes it.
     *
     * @param event shared by many clients; never changed
     */
    void send(byte[] event);

    /** Whether it takes what is sent to it, more or less in time. */
    boolean keepsUp();

    /** Whether it may still see what it sees; may take a moment to find out. */
    boolean isAllowed();

    /** Ends the connection at once, whatever is still unsent. */
    void cut();
}
