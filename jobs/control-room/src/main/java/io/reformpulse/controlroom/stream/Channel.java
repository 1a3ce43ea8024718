package io.reformpulse.controlroom.stream;

import io.reformpulse.controlroom.present.Present;
import io.reformpulse.controlroom.present.PresentChange;
import io.reformpulse.controlroom.present.PresentJson;
import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.schemas.WindowType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All who follow one kind of window with one sight: each event is made once for all of them. Not
 * thread-safe; the hub locks.
 */
final class Channel {
    private final String run;
    private final WindowType window;
    private final Sight sight;
    private final PresentJson json;
    private final EventRing ring;
    private final Set<StreamClient> clients = new LinkedHashSet<>();
    private long tick;
    private long emptySince;
    private Snapshot snapshot;

    /** A snapshot that several who come at once share. */
    private record Snapshot(Present of, long tick, byte[] event) {}

    Channel(String run, WindowType window, Sight sight, PresentJson json, long tick) {
        this.run = run;
        this.window = window;
        this.sight = sight;
        this.json = json;
        this.ring = new EventRing(tick);
        this.tick = tick;
    }

    /** Takes somebody in, who gets what it missed, or everything. */
    void join(StreamClient client, EventId last, Present present) {
        List<byte[]> missed = isOurs(last) ? ring.after(last.tick()) : null;
        if (missed != null) {
            missed.forEach(client::send);
            if (missed.isEmpty()) {
                // It learns at once that it is connected and how fresh what it has is.
                client.send(EventText.of(EventText.BEAT, id(), json.beat(present)));
            }
        } else {
            if (last != null) {
                client.send(EventText.of(EventText.RESYNC, id(), EventText.NO_DATA));
            }
            client.send(snapshot(present));
        }
        clients.add(client);
    }

    private boolean isOurs(EventId last) {
        return last != null
                && last.run().equals(run)
                && last.window() == window
                && last.sight() == sight
                && last.tick() <= tick;
    }

    private byte[] snapshot(Present present) {
        if (snapshot == null || snapshot.of != present || snapshot.tick != tick) {
            byte[] body = json.whole(present, window, sight);
            snapshot = new Snapshot(present, tick, EventText.of(EventText.SNAPSHOT, id(), body));
        }
        return snapshot.event;
    }

    /** Tells what changed; where another window began, everything. */
    void publish(PresentChange change, long newTick) {
        tick = newTick;
        byte[] event =
                change.begun().contains(window)
                        ? snapshot(change.present())
                        : EventText.of(EventText.DELTA, id(), json.delta(change, window, sight));
        ring.add(tick, event);
        clients.forEach(client -> client.send(event));
    }

    /** Says that all is well. */
    void beat(byte[] body) {
        byte[] event = EventText.of(EventText.BEAT, id(), body);
        clients.forEach(client -> client.send(event));
        // What it says of the server's time is old by now.
        snapshot = null;
    }

    /** Cuts all but some; says how many it cut. */
    int keepOnly(Predicate<StreamClient> isWelcome) {
        List<StreamClient> unwelcome = clients.stream().filter(isWelcome.negate()).toList();
        unwelcome.forEach(StreamClient::cut);
        unwelcome.forEach(clients::remove);
        return unwelcome.size();
    }

    void leave(StreamClient client) {
        clients.remove(client);
    }

    List<StreamClient> clients() {
        return List.copyOf(clients);
    }

    int size() {
        return clients.size();
    }

    /** How many ticks it has had nobody. */
    long emptyFor(long now) {
        if (!clients.isEmpty()) {
            emptySince = now;
        }
        return now - emptySince;
    }

    void cutAll() {
        clients.forEach(StreamClient::cut);
        clients.clear();
    }

    private EventId id() {
        return new EventId(run, window, sight, tick);
    }
}
