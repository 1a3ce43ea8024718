package io.reformpulse.standalone.doctor;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceException;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Path;

/** Whether a reference folder can be used. */
public final class ReferenceCheck {
    private ReferenceCheck() {}

    /**
     * @param folder null for the one shipped with the product
     */
    public static Finding look(Path folder) {
        String name = ReferenceChoice.name(folder);
        try {
            Reference reference = ReferenceChoice.files(folder).load();
            return Finding.well(
                    "reference",
                    "%s: %s, zone %s, %d communes"
                            .formatted(
                                    name,
                                    reference.jurisdiction().code(),
                                    reference.jurisdiction().zone(),
                                    reference.units().communes().size()));
        } catch (ReferenceException e) {
            return Finding.wrong("reference", e.getMessage());
        }
    }
}
