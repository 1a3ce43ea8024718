package io.reformpulse.standalone.simulate;

import java.nio.file.Path;

/** The names of what a run leaves beside its event file; in the working folder if it has none. */
final class Names {
    private static final String WITHOUT_FILE = "simulate";

    private final Path beside;
    private final String name;

    /**
     * @param file the event file; null if there is none
     */
    Names(Path file) {
        beside = file == null ? Path.of(WITHOUT_FILE) : file;
        name = beside.getFileName().toString().replaceFirst("(\\.jsonl)?(\\.gz)?$", "");
    }

    Path truth() {
        return beside.resolveSibling(name + ".truth.json");
    }

    /** A nation's reference folder. */
    Path reference() {
        return beside.resolveSibling(name + "-reference");
    }

    /** Where a replay is best told to write. */
    Path replayed() {
        return beside.resolveSibling(name + "-out");
    }
}
