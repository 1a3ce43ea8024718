package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.present.DossierBook;
import io.reformpulse.controlroom.present.Present;
import io.reformpulse.controlroom.present.PresentJson;
import io.reformpulse.controlroom.present.PresentKeeper;
import io.reformpulse.controlroom.present.RulesInForce;
import io.reformpulse.controlroom.unit.Place;
import java.util.function.BooleanSupplier;

/**
 * Everything a control room knows of the present.
 *
 * @param isReady whether the present has been read once
 */
public record Now(
        Place place,
        PresentKeeper keeper,
        PresentJson json,
        DossierBook dossiers,
        RulesInForce rules,
        BooleanSupplier isReady) {
    /** What is now. */
    Present present() {
        if (!isReady.getAsBoolean()) {
            throw Problem.notYet(
                    "The figures are still being read; try again in a moment (/api/v1/ready).");
        }
        return keeper.present();
    }

    /** Now in the control room's time, epoch milliseconds. */
    public long time() {
        return json.freshness(keeper.present()).serverTime();
    }

    /** Up to when all arrivals are in the figures; now, while there are none. */
    long asOf() {
        Long asOf = keeper.present().asOf();
        return asOf == null ? time() : asOf;
    }
}
