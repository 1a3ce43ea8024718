package io.reformpulse.standalone.kill;

import io.reformpulse.standalone.cli.Pulse;
import io.reformpulse.standalone.up.DataDir;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A {@code ./pulse} command in a process of its own, started as the launcher starts it. */
final class PulseProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Process process;
    private final Path data;
    private final Path output;
    private final long loggedBefore;

    private PulseProcess(Process process, Path data, Path output, long loggedBefore) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.loggedBefore = loggedBefore;
    }

    static PulseProcess up(Path data, Path output, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        arguments.addAll(List.of(options));
        long logged = linesIn(log(data));
        return new PulseProcess(start(output, arguments), data, output, logged);
    }

    /** Any other command; it has no data folder and no log. */
    static PulseProcess run(Path output, String... arguments) throws IOException {
        return new PulseProcess(start(output, List.of(arguments)), null, output, 0);
    }

    private static Process start(Path output, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Pulse.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(output.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static List<String> flags() throws IOException {
        try (InputStream in = Pulse.class.getResourceAsStream("/jvm.flags")) {
            String flags = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.asList(flags.strip().split("\\s+"));
        }
    }

    /** Waits for something that this run does; fails with what it printed if it ends before. */
    void await(String what, Callable<Boolean> done) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(GLANCE)
                .until(
                        () -> {
                            boolean alive = process.isAlive();
                            if (done.call()) {
                                return true;
                            }
                            if (!alive) {
                                throw new AssertionError(
                                        "It ended by itself before " + what + ":\n" + printed());
                            }
                            return false;
                        });
    }

    /** HOST:PORT of the Kafka of this run; null while it is not up. */
    String kafka() throws IOException {
        var running = DataDir.running(data);
        String pid = Long.toString(process.pid());
        return pid.equals(running.getProperty("pid")) ? running.getProperty("kafka") : null;
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    /** How many lines this run has logged. */
    long logged() throws IOException {
        return linesIn(log(data)) - loggedBefore;
    }

    private static Path log(Path data) {
        return data.resolve("logs").resolve("pulse.log");
    }

    private static long linesIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    /** SIGKILL: no handler, no shutdown hook. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Process " + process.pid() + " outlives its SIGKILL.");
        }
    }

    /** Asks it to stop, as Ctrl-C does, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it has ended by itself, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Process " + process.pid() + " does not stop.");
        }
        return process.exitValue();
    }

    /** Leaves nothing behind, however the test ended. */
    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
