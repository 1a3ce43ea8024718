package io.reformpulse.controlroom.stream;

/** Somebody who follows the stream. Nothing here blocks. */
public interface StreamClient {
    /**
     * Sends an event as soon as the client takes it.
     *
     * @param event shared by many clients; never changed
     */
    void send(byte[] event);

    /** Whether it still is there, keeps up, and may still see what it sees. */
    boolean isWelcome();

    /** Ends the connection at once, whatever is still unsent. */
    void cut();
}
