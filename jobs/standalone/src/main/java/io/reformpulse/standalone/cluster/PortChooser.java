package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Finds free ports of this machine, none twice. */
final class PortChooser {
    // Below those that the system gives to connections: a client that tries again and again to
    // reach a port of those can end up connected to itself, and then a server does not get it back.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int LARGEST_PORT = 65_535;

    private final Set<Integer> given = new HashSet<>();
    private final Random random;

    PortChooser(Random random) {
        this.random = random;
    }

    /**
     * Ports one after the other.
     *
     * @param first 0 for any ports
     * @param option by which the user names the first
     */
    List<Integer> row(int first, int count, String option) {
        List<Integer> row = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            row.add(first == 0 ? any() : named(first + i, option));
        }
        return row;
    }

    private int named(int port, String option) {
        if (port < 1 || port > LARGEST_PORT) {
            throw Failure.usage(
                    "%d is no port; give %s 1 to %d, or 0 for any."
                            .formatted(port, option, LARGEST_PORT));
        }
        if (!isFree(port) || !given.add(port)) {
            throw Failure.usage(
                    "Port %d is taken by another program; name another one with %s, or 0 for any."
                            .formatted(port, option));
        }
        return port;
    }

    int any() {
        int port;
        do {
            port = LOWEST + random.nextInt(HIGHEST - LOWEST);
        } while (!isFree(port) || !given.add(port));
        return port;
    }

    private static boolean isFree(int port) {
        return accepts(new InetSocketAddress("127.0.0.1", port))
                && accepts(new InetSocketAddress(port));
    }

    private static boolean accepts(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
