package io.reformpulse.simulators.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder beside the repository with data that is not committed. */
public final class Shared {

    private Shared() {}

    /** Looks for ../shared relative to each folder above the module; empty if it is not there. */
    public static Optional<Path> folder() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path shared = p.resolveSibling("shared");
            if (Files.isDirectory(shared.resolve("realdata"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
