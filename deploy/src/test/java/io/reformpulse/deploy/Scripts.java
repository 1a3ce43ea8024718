package io.reformpulse.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a script of this folder, as a container would. */
final class Scripts {
    private Scripts() {}

    /** What it said; fails if it failed. */
    static String run(Map<String, String> environment, String script, String... arguments)
            throws Exception {
        List<String> words =
                new ArrayList<>(List.of("bash", DeployFiles.DEPLOY.resolve(script).toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(words);
        start.environment().putAll(environment);
        Process process = start.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as("the exit code of " + script).isZero();
        return said;
    }

    /** A folder whose programs print how they were called, one line each time. */
    static Path echoing(Path folder, String... programs) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String program : programs) {
            Path file = Files.writeString(bin.resolve(program), "#!/bin/bash\necho \"$*\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }
}
