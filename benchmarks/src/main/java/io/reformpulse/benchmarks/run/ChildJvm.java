package io.reformpulse.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, which ends with this one's at the latest. */
final class ChildJvm implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final BufferedReader out;
    private final Path log;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * @param log takes what it writes to its standard error
     * @param heap such as 2g
     */
    static ChildJvm start(Class<?> main, Path log, String heap, String... args) throws IOException {
        return start(ClassPaths.OWN, main, log, heap, args);
    }

    /** The same on another class path, which has the program too. */
    static ChildJvm start(String classPath, Class<?> main, Path log, String heap, String... args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("--add-")) {
                command.add(option);
            }
        }
        command.addAll(
                List.of(
                        "-XX:+UseParallelGC",
                        // Half of the heap for what is young, and pages found quickly.
                        "-XX:NewRatio=1",
                        "-XX:+UseTransparentHugePages",
                        "-XX:-UsePerfData",
                        "-Xms" + heap,
                        "-Xmx" + heap));
        String more = System.getenv("BENCH_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.trim().split(" +")));
        }
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(args));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new ChildJvm(process, log);
    }

    /**
     * The rest of the first line that begins with a word.
     *
     * @throws IOException if it ends without one
     */
    String await(String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IOException(
                "A program of the benchmark ended before it said " + word + "; see " + log + ".");
    }

    /** Lets it end by itself, as its input does. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
