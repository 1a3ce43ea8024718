package io.reformpulse.standalone.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.standalone.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rejected.jsonl holds.
 *
 * @param store the folder of the records that are too large for it
 */
record RejectedRecords(List<One> all, Path store) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One of its lines.
     *
     * @param commune null if it could not be told
     * @param line of the event file, from 1; of a dossier never received less than 1
     * @param raw null if no bytes were kept
     * @param sha256 null if {@code raw} is the whole record; so is {@code storedAs}
     */
    record One(
            String reason,
            String message,
            String commune,
            long line,
            int records,
            byte[] raw,
            long rawLength,
            String sha256,
            String storedAs) {
        private static One of(JsonNode node) throws IOException {
            JsonNode raw = node.required("raw");
            return new One(
                    text(node, "reason"),
                    text(node, "message"),
                    node.required("communeCode").textValue(),
                    node.required("offset").longValue(),
                    node.required("records").intValue(),
                    raw.isNull() ? null : raw.binaryValue(),
                    node.required("rawLength").longValue(),
                    node.required("sha256").textValue(),
                    node.required("storedAs").textValue());
        }

        private static String text(JsonNode node, String name) {
            if (!node.required(name).isTextual()) {
                throw new IllegalArgumentException("no " + name);
            }
            return node.get(name).textValue();
        }
    }

    static RejectedRecords read(Path file) {
        List<One> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(One.of(JSON.readTree(line)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.usage(
                    "The file "
                            + file
                            + " is no rejected.jsonl: line "
                            + (all.size() + 1)
                            + " is no rejected record.",
                    e);
        }
        return new RejectedRecords(all, file.resolveSibling("rejected"));
    }
}
