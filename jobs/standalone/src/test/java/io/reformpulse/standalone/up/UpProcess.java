package io.reformpulse.standalone.up;

import io.reformpulse.standalone.cli.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** {@code pulse up} in a process of its own, as a user runs it but for the launcher. */
final class UpProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;

    private UpProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static UpProcess start(Path folder, String... options) throws IOException {
        Path out = Files.createTempFile(folder, "up", ".log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Pulse.class.getName(),
                                "up"));
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        return new UpProcess(process, out);
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(out);
    }

    /** Waits until its output is as wished; fails with the output if the process ends before. */
    void await(Predicate<List<String>> wished) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> {
                            if (!process.isAlive() && !wished.test(lines())) {
                                throw new AssertionError(
                                        "It ended by itself: " + String.join("\n", lines()));
                            }
                            return wished.test(lines());
                        });
    }

    /** Ends it as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to stop and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not stop within a minute.");
        }
        return process.exitValue();
    }
}
