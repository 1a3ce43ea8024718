package io.reformpulse.standalone.chaos.means;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands on what comes to a port of loopback to another one, and back, as long as it is let. While
 * it is cut, bytes wait as in a network whose packets are sent again, and connections are kept.
 */
public final class Relay implements AutoCloseable {
    private static final int CHUNK = 16 << 10;
    private static final int BACKLOG = 100;
    private static final int SLOW_MILLIS = 20;
    private static final int LOST_MILLIS = 400;
    private static final int ONE_LOST_OF = 25;

    private final ServerSocket server =
            new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final int target;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean isCut;
    private volatile boolean isSlow;

    /**
     * @param target the port that is reached through it
     * @param random decides what is lost while it is slow
     */
    public Relay(int target, Random random) throws IOException {
        this.target = target;
        this.random = random;
        begin("relay", this::accept);
    }

    /** Where to reach it. */
    public int port() {
        return server.getLocalPort();
    }

    /** Lets nothing through any more. */
    public synchronized void cut() {
        isCut = true;
    }

    /** Lets all through late, and some of it later by as long as it takes to be sent again. */
    public void slow() {
        isSlow = true;
    }

    /** Lets all through, what waits first. */
    public synchronized void heal() {
        isCut = false;
        isSlow = false;
        notifyAll();
    }

    private void accept() throws IOException, InterruptedException {
        while (!server.isClosed()) {
            Socket near = server.accept();
            open.add(near);
            begin("relay-link", () -> link(near));
        }
    }

    private void link(Socket near) throws IOException, InterruptedException {
        try (near) {
            awaitOpen();
            try (Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
                open.add(far);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                begin("relay-back", () -> pump(far, near));
                pump(near, far);
                open.remove(far);
            }
        } finally {
            open.remove(near);
        }
    }

    // The end of one direction is that of the connection: nobody here half closes.
    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            int length = in.read(chunk);
            while (length >= 0) {
                awaitOpen();
                dawdle();
                out.write(chunk, 0, length);
                length = in.read(chunk);
            }
        }
    }

    private synchronized void awaitOpen() throws InterruptedException {
        while (isCut) {
            wait();
        }
    }

    private void dawdle() throws InterruptedException {
        if (isSlow) {
            Thread.sleep(random.nextInt(ONE_LOST_OF) == 0 ? LOST_MILLIS : SLOW_MILLIS);
        }
    }

    private static void begin(String name, Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException ended) {
                                // Whoever is at the other end sees it by its own connection.
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        name);
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Ends all connections. */
    @Override
    public void close() throws IOException {
        server.close();
        heal();
        for (Socket each : open) {
            each.close();
        }
    }
}
