package io.reformpulse.standalone.room;

import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.controlroom.unit.PlaceFiles;
import io.reformpulse.engine.reference.ReferenceFiles;
import java.nio.file.Path;

/** What a control room needs of the folders of this program. */
public final class RoomFiles {
    private RoomFiles() {}

    /** Where a data folder keeps what belongs to a control room. */
    public static Path folder(Path data) {
        return data.resolve("control-room");
    }

    public static Place place(ReferenceFiles files) {
        return PlaceFiles.read(files.jurisdiction(), files.units());
    }
}
