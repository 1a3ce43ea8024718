package io.reformpulse.standalone.kill;

import io.reformpulse.standalone.process.PulseProcess;
import io.reformpulse.standalone.up.DataDir;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./pulse up} in a process of its own, with what its data folder tells of the run. */
final class UpProcess extends PulseProcess {
    private static final int HEAP_MEGABYTES = 1024;

    private final Path data;
    private final long loggedBefore;

    private UpProcess(Path data, Path output, long loggedBefore, List<String> arguments)
            throws IOException {
        super(output, HEAP_MEGABYTES, arguments);
        this.data = data;
        this.loggedBefore = loggedBefore;
    }

    static UpProcess start(Path data, Path output, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return new UpProcess(data, output, linesIn(log(data)), arguments);
    }

    /** HOST:PORT of the Kafka of this run; null while it is not up. */
    String kafka() throws IOException {
        var running = DataDir.running(data);
        String pid = Long.toString(pid());
        return pid.equals(running.getProperty("pid")) ? running.getProperty("kafka") : null;
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
}
