package io.reformpulse.simulators.oracle.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** Reads an alerts.jsonl. */
public final class AlertLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertLines() {}

    /**
     * All its lines.
     *
     * @throws IOException if it cannot be read, or a line is no alert event; the message says which
     */
    public static List<AlertStep> read(Path file) throws IOException {
        List<AlertStep> steps = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                steps.add(AlertStep.of(steps.size() + 1, JSON.readTree(line)));
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("line " + (steps.size() + 1) + " is no alert event", e);
        }
        return steps;
    }
}
