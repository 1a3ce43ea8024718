package io.reformpulse.standalone.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** The end of a file that another process may be writing. */
public final class MemberLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_END = 64 << 10;
    private static final int FEW_LINES = 12;
    private static final int LONGEST_LINE = 300;

    private MemberLog() {}

    /** Its last lines, at most so many; none if there is no such file. */
    public static List<String> end(Path file, int lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, open.length() - LONGEST_END);
            open.seek(from);
            byte[] bytes = new byte[(int) (open.length() - from)];
            open.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }

    /**
     * Where the reason of an end is told, and its last lines: its log, or what it printed where it
     * did not come to log.
     */
    static String reason(ClusterFolder folder, String name) throws IOException {
        Path log = folder.log(name);
        Path printed = folder.printed(name);
        Path telling = Files.exists(log) && Files.size(log) > 0 ? log : printed;
        StringJoiner text = new StringJoiner("\n", "its log " + telling + " ends:\n", "");
        for (String line : end(telling, FEW_LINES)) {
            String words = words(line);
            text.add(
                    words.length() > LONGEST_LINE
                            ? words.substring(0, LONGEST_LINE) + " ..."
                            : words);
        }
        return text.toString();
    }

    /** What a line of a log says, to somebody who reads; other lines as they are. */
    private static String words(String line) {
        try {
            JsonNode told = JSON.readTree(line);
            String error = told.path("error").asText("").lines().findFirst().orElse("");
            return told.isObject()
                    ? "%s %s %s %s"
                            .formatted(
                                    told.path("time").asText(),
                                    told.path("level").asText(),
                                    told.path("message").asText(),
                                    error)
                            .strip()
                    : line;
        } catch (JsonProcessingException noLogLine) {
            return line;
        }
    }
}
