package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.access.Sessions;
import io.reformpulse.controlroom.access.Users;
import io.reformpulse.controlroom.action.Actions;
import io.reformpulse.controlroom.audit.AuditTrail;
import io.reformpulse.controlroom.history.AlertHistory;
import io.reformpulse.controlroom.history.FeedHistory;
import io.reformpulse.controlroom.history.FigureHistory;
import java.util.function.BooleanSupplier;

/**
 * Everything a control room keeps in its database.
 *
 * @param disk has what people did be on the disk
 * @param isUsable whether the database could be used when it was last asked for something
 */
public record Records(
        FigureHistory figures,
        AlertHistory alerts,
        FeedHistory feeds,
        Actions actions,
        Users users,
        Sessions sessions,
        AuditTrail audit,
        Runnable disk,
        BooleanSupplier isUsable) {}
