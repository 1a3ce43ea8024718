package io.reformpulse.delivery.receiver;

import io.reformpulse.delivery.subscriber.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A {@link Receiver} in a JVM of its own, which can die and come back at the same address. */
public final class ReceiverProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SigningKey key = SigningKey.random(new SecureRandom());
    private final Path folder;
    private Process process;
    private int port;

    private ReceiverProcess(Path folder) {
        this.folder = folder;
    }

    public static ReceiverProcess start(Path folder) throws IOException {
        Files.createDirectories(folder);
        ReceiverProcess receiver = new ReceiverProcess(folder);
        receiver.behave(Behaviour.ACCEPT);
        receiver.comeBack();
        return receiver;
    }

    /** Starts it again, at the address it had. */
    public void comeBack() throws IOException {
        Path announced = folder.resolve("port");
        Files.deleteIfExists(announced);
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Receiver.class.getName(),
                                Integer.toString(port),
                                folder.toString(),
                                key.secret())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        Awaitility.await("the receiver")
                .atMost(PATIENCE)
                .until(() -> Files.exists(announced) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException(Files.readString(folder.resolve("output")));
        }
        port = Integer.parseInt(Files.readString(announced));
    }

    /** SIGKILL. */
    public void die() {
        process.destroyForcibly();
        Awaitility.await("the receiver's end").atMost(PATIENCE).until(() -> !process.isAlive());
    }

    public void behave(Behaviour behaviour) throws IOException {
        Path fresh = folder.resolve("behaviour.new");
        Files.writeString(fresh, behaviour.name());
        Files.move(fresh, folder.resolve("behaviour"), StandardCopyOption.ATOMIC_MOVE);
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    /** What its messages are signed with. */
    public SigningKey key() {
        return key;
    }

    /** All that it was sent so far, whatever it answered. */
    public Received received() throws IOException {
        return Received.of(WholeLines.of(folder.resolve("received.jsonl")));
    }

    /** Whether anybody has followed a redirect. */
    public boolean wasFollowed() {
        return Files.exists(folder.resolve("stolen"));
    }

    @Override
    public void close() {
        die();
    }
}
