package io.reformpulse.standalone.replay;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.place.ReferenceFolder;
import java.io.IOException;
import java.nio.file.Path;

/** The reference folder that the user named, or the one that comes with the product. */
public final class ReferenceChoice {
    private static final String SHIPPED = "/reference/lao-cai";

    private ReferenceChoice() {}

    /**
     * @param folder null for the shipped one
     */
    public static ReferenceFiles files(Path folder) {
        return folder == null ? ReferenceFiles.onClassPath(SHIPPED) : ReferenceFiles.in(folder);
    }

    /**
     * The same for a simulation.
     *
     * @param folder null for the shipped one
     */
    public static ReferenceFolder folder(Path folder) throws IOException {
        return folder == null ? ReferenceFolder.onClassPath(SHIPPED) : ReferenceFolder.in(folder);
    }

    /** For the user. */
    public static String name(Path folder) {
        return folder == null ? "the shipped lao-cai" : folder.toString();
    }
}
