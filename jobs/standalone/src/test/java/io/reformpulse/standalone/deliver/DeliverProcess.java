package io.reformpulse.standalone.deliver;

import io.reformpulse.standalone.cli.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code ./pulse deliver} in a process of its own. */
final class DeliverProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private DeliverProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static DeliverProcess start(String kafka, Path data, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Pulse.class.getName(),
                                "deliver",
                                "--kafka",
                                kafka,
                                "--data",
                                data.toString(),
                                "--from-beginning"));
        command.addAll(List.of(options));
        Path output = data.resolve("output");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new DeliverProcess(process, output);
    }

    /** Waits for something it brings about; fails with what it printed if it ends before. */
    void await(String what, Callable<Boolean> done) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new AssertionError(
                                        "It ended before " + what + ":\n" + printed());
                            }
                            return done.call();
                        });
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    /** SIGKILL: no handler, no shutdown hook. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** Asks it to stop, as Ctrl-C does, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        end();
        return process.exitValue();
    }

    private void end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Process " + process.pid() + " does not end.");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
