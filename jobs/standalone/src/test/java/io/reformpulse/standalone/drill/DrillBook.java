package io.reformpulse.standalone.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drills of {@code docs/operations.md}, each its commands as they are written there, run in a
 * folder whose {@code ./pulse} is this build. Only that a cluster may have any ports, and that what
 * it is played is simulated, is added.
 */
final class DrillBook {
    private static final Path PAGE = Path.of("../../docs/operations.md");
    private static final String SECTION = "### The drills with `./pulse cluster`";
    private static final String TEST_OPTIONS =
            "--simulated --task-managers=1 --port=0 --kafka-port=0 --flink-port=0";
    private static final Pattern NAME = Pattern.compile("\\*\\*(\\w+)\\.\\*\\*.*");
    private static final String INDENT = "    ";

    private final Path folder;
    private final Map<String, List<String>> drills;

    private DrillBook(Path folder, Map<String, List<String>> drills) {
        this.folder = folder;
        this.drills = drills;
    }

    /** Reads them and makes the folder ready. */
    static DrillBook in(Path folder) throws IOException {
        Path pulse = Files.createDirectories(folder).resolve("pulse");
        Files.writeString(
                pulse,
                """
                #!/bin/bash
                set -- "$@"
                if [ "$1 $2" = "cluster up" ]; then set -- "$@" %s; fi
                exec '%s' %s -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp '%s' \\
                    io.reformpulse.standalone.cli.Pulse "$@"
                """
                        .formatted(
                                TEST_OPTIONS,
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                flags(),
                                System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(pulse, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new DrillBook(folder, read());
    }

    private static String flags() throws IOException {
        try (var in = DrillBook.class.getResourceAsStream("/jvm.flags")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> drills = new LinkedHashMap<>();
        List<String> commands = null;
        boolean isInside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("#")) {
                isInside = line.equals(SECTION);
            }
            Matcher name = NAME.matcher(line);
            if (isInside && name.matches()) {
                commands = new ArrayList<>();
                drills.put(name.group(1), commands);
            } else if (isInside && commands != null && line.startsWith(INDENT)) {
                commands.add(line.strip());
            }
        }
        return drills;
    }

    List<String> names() {
        return List.copyOf(drills.keySet());
    }

    /** Runs the commands of a drill, each of which has to succeed; what they printed. */
    String run(String name) throws Exception {
        StringBuilder printed = new StringBuilder();
        for (String command : drills.get(name)) {
            printed.append(bash(command));
        }
        return printed.toString();
    }

    /** Runs one command there; what it printed. */
    String bash(String command) throws Exception {
        Process process =
                new ProcessBuilder("bash", "-c", "set -o pipefail; " + command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("printed.txt").toFile())
                        .start();
        int code = process.waitFor();
        String printed = Files.readString(folder.resolve("printed.txt"));
        assertThat(code).as("%s printed:%n%s", command, printed).isZero();
        return printed;
    }
}
