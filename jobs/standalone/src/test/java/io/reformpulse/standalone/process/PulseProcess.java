package io.reformpulse.standalone.process;

import io.reformpulse.standalone.cli.Pulse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A {@code ./pulse} command, or another main, in a process of its own, started as the launcher
 * starts it.
 */
public class PulseProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Process process;
    private final Path output;

    /**
     * @param output takes what it prints; its folder is the one the command runs in
     */
    public PulseProcess(Path output, int heapMegabytes, List<String> arguments) throws IOException {
        this(output, heapMegabytes, Map.of(), Pulse.class, arguments);
    }

    /**
     * @param environment what it sees beside this process's own
     */
    public PulseProcess(
            Path output,
            int heapMegabytes,
            Map<String, String> environment,
            Class<?> main,
            List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
        this.output = output;
        ProcessBuilder start =
                new ProcessBuilder(command)
                        .directory(Files.createDirectories(output.getParent()).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        start.environment().putAll(environment);
        process = start.start();
    }

    private static List<String> flags() throws IOException {
        try (InputStream in = Pulse.class.getResourceAsStream("/jvm.flags")) {
            String flags = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.asList(flags.strip().split("\\s+"));
        }
    }

    /** Waits for something that it brings about; fails with what it printed if it ends before. */
    public void await(String what, Callable<Boolean> done) {
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

    public String printed() throws IOException {
        return Files.readString(output);
    }

    protected long pid() {
        return process.pid();
    }

    /** SIGKILL: no handler, no shutdown hook. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, as Ctrl-C does, and returns its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Waits for its end and returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Process " + process.pid() + " does not end.");
        }
        return process.exitValue();
    }

    /** Leaves nothing behind, however the test ended. */
    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
