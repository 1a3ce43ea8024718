package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.replay.Part;
import java.nio.file.Path;

/** The names of what a run leaves beside its event file; in the working folder if it has none. */
final class Names {
    private final Path beside;
    private final String name;

    /**
     * @param file the event file; null if there is none
     * @param part several parts without files leave each its own
     */
    Names(Path file, Part part) {
        beside = file == null ? Path.of(withoutFile(part)) : file;
        name = beside.getFileName().toString().replaceFirst("(\\.jsonl)?(\\.gz)?$", "");
    }

    private static String withoutFile(Part part) {
        return part.equals(Part.WHOLE)
                ? "simulate"
                : "simulate-%d-of-%d".formatted(part.index(), part.of());
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
