package io.reformpulse.standalone.replay;

import io.reformpulse.engine.reference.ReferenceFiles;
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

    /** For the user. */
    public static String name(Path folder) {
        return folder == null ? "the shipped lao-cai" : folder.toString();
    }
}
