package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.place.Nation;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** Writes a nation's folder, but not over another one. */
    static void write(ReferenceFolder nation, Path to) throws IOException {
        if (Files.exists(to) && !ReferenceFolder.in(to).equals(nation)) {
            throw Failure.usage(
                    "The folder "
                            + to
                            + " holds another reference; delete it, or name another folder by"
                            + " --reference-out.");
        }
        nation.write(to);
    }
}
