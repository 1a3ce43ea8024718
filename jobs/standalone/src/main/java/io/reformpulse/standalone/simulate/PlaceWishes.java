package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.place.Nation;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.replay.Folders;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a simulation is to play.
 *
 * @param reference the province; null for the shipped one
 * @param units how many communes a nation is to have that is made of such provinces; null to stay
 *     with the province
 * @param nationTo where that nation's own reference folder goes; null for the usual place
 */
public record PlaceWishes(Path reference, Integer units, Path nationTo) {
    /** The reference folder of the province or, if that is asked for, of a nation. */
    ReferenceFolder folder() throws IOException {
        // What is wrong with it, the product says better than the simulators.
        ReferenceChoice.files(reference).load();
        ReferenceFolder province = ReferenceChoice.folder(reference);
        return units == null ? province : Nation.of(province, units);
    }

    boolean isNation() {
        return units != null;
    }

    /** How many times as large as the province a place is. */
    double timesProvince(Place place) throws IOException {
        int communes = ReferenceChoice.folder(reference).place().communes().size();
        return (double) place.communes().size() / communes;
    }

    /** Writes a nation's folder, but not over another one; from several processes at once, too. */
    static void write(ReferenceFolder nation, Path to) throws IOException {
        if (!Files.exists(to)) {
            String aside = "." + to.getFileName() + "-" + ProcessHandle.current().pid();
            Path made = to.resolveSibling(aside);
            nation.write(made);
            try {
                Files.move(made, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException madeMeanwhile) {
                Folders.delete(made);
            }
        }
        if (!holds(to, nation)) {
            throw Failure.usage(
                    "The folder "
                            + to
                            + " holds something else; delete it, or name another folder by"
                            + " --reference-out.");
        }
    }

    private static boolean holds(Path folder, ReferenceFolder expected) {
        try {
            return ReferenceFolder.in(folder).equals(expected);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
