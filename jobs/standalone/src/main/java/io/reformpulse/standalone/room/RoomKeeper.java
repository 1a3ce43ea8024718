package io.reformpulse.standalone.room;

import io.reformpulse.controlroom.server.ControlRoom;
import io.reformpulse.controlroom.server.ControlRoomSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a control room open beside something else, which goes on without one where it cannot be
 * opened, such as when its port is taken. Nothing that happens here ends or delays what it runs
 * beside.
 */
public final class RoomKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomKeeper.class);

    private final Supplier<ControlRoomSettings> settings;
    private CompletableFuture<ControlRoom> starting;

    /**
     * @param settings null for no control room
     */
    public RoomKeeper(Supplier<ControlRoomSettings> settings) {
        this.settings = settings;
    }

    /**
     * Opens the control room the first time, without waiting for it.
     *
     * @return how it is with it, a line or two; null while there is nothing to say
     */
    public String look() {
        if (settings == null) {
            return null;
        }
        if (starting == null) {
            starting = CompletableFuture.supplyAsync(() -> ControlRoom.start(settings.get()));
        }
        return starting.isDone() ? words() : null;
    }

    private String words() {
        try {
            ControlRoom room = starting.join();
            String words = "Control room: " + room.address();
            return room.firstPassword() == null
                    ? words
                    : words
                            + "\nIts admin's first password, not told again: "
                            + room.firstPassword();
        } catch (CompletionException e) {
            LOG.debug("There is no control room.", e);
            return "There is no control room: " + e.getCause().getMessage();
        }
    }

    @Override
    public void close() {
        if (starting != null && !starting.isCompletedExceptionally()) {
            try {
                starting.join().close();
            } catch (CompletionException e) {
                LOG.debug("There was no control room.", e);
            }
        }
    }
}
