package io.reformpulse.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes that outlive this one. */
final class Spawn {
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final Path NOTHING = Path.of("/dev/null");

    /** The launcher's folder of the build that runs, which it keeps while somebody uses it. */
    private static final String BUILD = System.getProperty("pulse.build");

    private Spawn() {}

    /**
     * @param printed where its output is appended
     */
    static ProcessId start(List<String> command, Path printed) throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            // Else Ctrl-C in the script that started it would end it too.
            words.add(OWN_SESSION.toString());
        }
        words.addAll(command);
        Files.createDirectories(printed.getParent());
        Process process =
                new ProcessBuilder(words)
                        .directory(printed.getParent().toFile())
                        .redirectInput(NOTHING.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(printed.toFile()))
                        .start();
        if (BUILD != null) {
            Files.write(Path.of(BUILD, "users", Long.toString(process.pid())), new byte[0]);
        }
        return ProcessId.of(process.toHandle());
    }
}
