package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.access.AddressRange;
import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.present.RoomTime;
import io.reformpulse.controlroom.unit.Place;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What a control room is to be like.
 *
 * @param kafkaClient settings of a Kafka client, by Kafka's names; bootstrap.servers at least
 * @param bind the address to listen at; a loopback one keeps it to this machine
 * @param port 0 for any free one
 * @param admin a user who is made with a random password, if there is none of that name; null for
 *     nobody
 * @param trustedProxies where reverse proxies are whose word about users is taken
 * @param time the time the control room lives in
 * @param wall the wall clock
 */
public record ControlRoomSettings(
        Map<String, Object> kafkaClient,
        Place place,
        String bind,
        int port,
        DatabaseSettings database,
        String admin,
        List<AddressRange> trustedProxies,
        RoomTime time,
        InstantSource wall) {
    public ControlRoomSettings {
        kafkaClient = Map.copyOf(kafkaClient);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** Whether only this machine can reach it. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ControlRoomException(
                    "There is no address " + bind + " to listen at; bind to 127.0.0.1 or 0.0.0.0.",
                    e);
        }
    }
}
