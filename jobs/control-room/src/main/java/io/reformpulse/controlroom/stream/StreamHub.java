package io.reformpulse.controlroom.stream;

import io.reformpulse.controlroom.present.PresentChange;
import io.reformpulse.controlroom.present.PresentJson;
import io.reformpulse.controlroom.present.PresentKeeper;
import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.schemas.WindowType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells everybody who follows what becomes different. {@link #tick} and {@link #beat} are called by
 * one timer, {@link #review} by another; clients come and go on any thread. Until the present is
 * known they wait, hearing a beat now and then.
 */
public final class StreamHub {
    /** How often changes are told. */
    public static final int TICK_MILLIS = 250;

    /** So long a channel without anybody goes on, for those who come back. */
    private static final long EMPTY_TICKS = 120_000 / TICK_MILLIS;

    private final String run;
    private final PresentKeeper keeper;
    private final PresentJson json;
    private final Map<Key, Channel> channels = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean isOpen;
    private boolean isClosed;
    private long tick;
    private long deltas;
    private long dropped;

    private record Key(WindowType window, Sight sight) {}

    private record Waiting(StreamClient client, Key key, String lastEventId) {}

    /**
     * @param run tells this run of the server from all others; hexadecimal
     */
    public StreamHub(String run, PresentKeeper keeper, PresentJson json) {
        this.run = run;
        this.keeper = keeper;
        this.json = json;
    }

    /** The present is known: from now on it is told. */
    public synchronized void open() {
        isOpen = true;
        keeper.advance();
        waiting.forEach(this::admit);
        waiting.clear();
    }

    /**
     * Takes somebody in.
     *
     * @param lastEventId of the last event the client had; null if none
     */
    public synchronized void join(
            StreamClient client, WindowType window, Sight sight, String lastEventId) {
        if (isClosed) {
            client.cut();
            return;
        }
        Waiting newcomer = new Waiting(client, new Key(window, sight), lastEventId);
        if (isOpen) {
            admit(newcomer);
        } else {
            client.send(
                    EventText.of(
                            EventText.BEAT,
                            new EventId(run, window, sight, tick),
                            json.beat(keeper.present())));
            waiting.add(newcomer);
        }
    }

    private void admit(Waiting newcomer) {
        channels.computeIfAbsent(
                        newcomer.key, key -> new Channel(run, key.window, key.sight, json, tick))
                .join(newcomer.client, last(newcomer.lastEventId), keeper.present());
    }

    /** An id that cannot be read is one of which nothing can be resumed. */
    private static EventId last(String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        EventId id = EventId.parse(lastEventId);
        return id == null ? new EventId("", WindowType.UNKNOWN, Sight.GUARDED, 0) : id;
    }

    /** Somebody left. */
    public synchronized void leave(StreamClient client) {
        channels.values().forEach(channel -> channel.leave(client));
        waiting.removeIf(each -> each.client == client);
    }

    /** Tells what changed since the last call. */
    public synchronized void tick() {
        tick++;
        if (!isOpen) {
            return;
        }
        PresentChange change = keeper.advance();
        for (Channel channel : channels.values()) {
            dropped += channel.keepOnly(StreamClient::keepsUp);
            if (change != null) {
                channel.publish(change, tick);
                deltas++;
            }
        }
        channels.values().removeIf(channel -> channel.emptyFor(tick) > EMPTY_TICKS);
    }

    /** Says to everybody that the stream is alive. */
    public synchronized void beat() {
        byte[] body = json.beat(keeper.present());
        channels.values().forEach(channel -> channel.beat(body));
        for (Waiting each : waiting) {
            each.client.send(
                    EventText.of(
                            EventText.BEAT,
                            new EventId(run, each.key.window, each.key.sight, tick),
                            body));
        }
    }

    /**
     * Cuts those who may not see any more what they see. It may take a while to find out, so this
     * is for another thread than the timer's.
     */
    public void review() {
        List<StreamClient> unwelcome =
                everybody().stream().filter(client -> !client.isAllowed()).toList();
        if (!unwelcome.isEmpty()) {
            cut(Set.copyOf(unwelcome));
        }
    }

    private synchronized List<StreamClient> everybody() {
        List<StreamClient> all = new ArrayList<>();
        channels.values().forEach(channel -> all.addAll(channel.clients()));
        waiting.forEach(each -> all.add(each.client));
        return all;
    }

    private synchronized void cut(Set<StreamClient> unwelcome) {
        for (Channel channel : channels.values()) {
            dropped += channel.keepOnly(client -> !unwelcome.contains(client));
        }
        for (Waiting each : List.copyOf(waiting)) {
            if (unwelcome.contains(each.client)) {
                each.client.cut();
                waiting.remove(each);
                dropped++;
            }
        }
    }

    /** Ends all connections; nobody is taken in any more. */
    public synchronized void close() {
        isClosed = true;
        channels.values().forEach(Channel::cutAll);
        waiting.forEach(each -> each.client.cut());
        waiting.clear();
    }

    /** How many follow. */
    public synchronized int clients() {
        return waiting.size() + channels.values().stream().mapToInt(Channel::size).sum();
    }

    /** How many events with changes were made so far; each went to many. */
    public synchronized long deltas() {
        return deltas;
    }

    /** How many were cut so far because they did not keep up or were not allowed any more. */
    public synchronized long dropped() {
        return dropped;
    }
}
