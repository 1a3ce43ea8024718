package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.access.ProxyTrust;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.access.SqlSessions;
import io.reformpulse.controlroom.access.SqlUsers;
import io.reformpulse.controlroom.action.SqlActions;
import io.reformpulse.controlroom.api.Api;
import io.reformpulse.controlroom.api.Callers;
import io.reformpulse.controlroom.api.KnownMarks;
import io.reformpulse.controlroom.api.Now;
import io.reformpulse.controlroom.api.Records;
import io.reformpulse.controlroom.api.StreamServlet;
import io.reformpulse.controlroom.audit.AuditEntry;
import io.reformpulse.controlroom.audit.Outcome;
import io.reformpulse.controlroom.audit.SqlAuditTrail;
import io.reformpulse.controlroom.feed.Feed;
import io.reformpulse.controlroom.feed.FeedListener;
import io.reformpulse.controlroom.history.Database;
import io.reformpulse.controlroom.history.Retention;
import io.reformpulse.controlroom.history.SqlAlertHistory;
import io.reformpulse.controlroom.history.SqlFeedHistory;
import io.reformpulse.controlroom.history.SqlFigureHistory;
import io.reformpulse.controlroom.history.SqlWatchHistory;
import io.reformpulse.controlroom.history.ThinnedFigures;
import io.reformpulse.controlroom.history.Watch;
import io.reformpulse.controlroom.present.DossierBook;
import io.reformpulse.controlroom.present.PresentJson;
import io.reformpulse.controlroom.present.PresentKeeper;
import io.reformpulse.controlroom.present.RulesInForce;
import io.reformpulse.controlroom.stream.StreamHub;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A control room: follows the job, keeps the past, and serves the page, the API and the stream
 * until it is closed. Several may run side by side.
 */
public final class ControlRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlRoom.class);

    private final ControlRoomSettings settings;
    private final Source source;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final PresentKeeper keeper = new PresentKeeper();
    private final DossierBook dossiers = new DossierBook();
    private final RulesInForce rules = new RulesInForce();
    private volatile boolean isReady;
    private String firstPassword;
    private WebServer web;

    private ControlRoom(ControlRoomSettings settings, Source source) {
        this.settings = settings;
        this.source = source;
    }

    /** From where a control room is told. */
    @FunctionalInterface
    interface Source {
        /**
         * Begins to tell.
         *
         * @param asOf of the figures told so far; MIN_VALUE while there are none
         * @return what ends it
         */
        AutoCloseable follow(FeedListener listener, LongSupplier asOf);
    }

    /**
     * Starts one; it begins to read Kafka, and answers at once.
     *
     * @throws ControlRoomException if it cannot be started as wished
     */
    public static ControlRoom start(ControlRoomSettings settings) {
        return start(settings, (listener, asOf) -> kafka(settings, listener, asOf));
    }

    /** The same with another source than Kafka. */
    static ControlRoom start(ControlRoomSettings settings, Source source) {
        ControlRoom room = new ControlRoom(settings, source);
        try {
            room.start();
            return room;
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
    }

    private void start() {
        boolean isLoopback = settings.isLoopback();
        Database database = opened(Database.open(settings.database()));
        Records records = records(database);
        admit(records, isLoopback);
        KnownMarks marks = new KnownMarks(records.actions(), keeper);
        PresentJson json =
                new PresentJson(settings.place(), settings.time(), marks, settings.wall()::millis);
        Now now = new Now(settings.place(), keeper, json, dossiers, rules, () -> isReady);
        String run = run();
        StreamHub hub = new StreamHub(run, keeper, json);
        Watch watch = new Watch(new SqlWatchHistory(database.source()), run, keeper::asOf);
        Callers callers =
                new Callers(
                        records.users(),
                        records.sessions(),
                        ProxyTrust.of(settings.trustedProxies()),
                        isLoopback,
                        settings.wall()::millis);
        Writers writers = opened(Writers.of(records, watch));
        RoomFeed told = told(records, writers, hub, watch);
        web =
                opened(
                        WebServer.start(
                                settings.bind(),
                                settings.port(),
                                api(now, records, marks, callers, watch)::add,
                                new StreamServlet(hub, callers),
                                RoomFigures.of(now, hub, told, writers)));
        open.push(hub::close);
        open.push(watch::keep);
        opened(
                        new Timers(
                                hub,
                                () -> marks.refresh(now.time()),
                                callers::lookForUsers,
                                database::syncAll,
                                watch::keep))
                .start();
        opened(source.follow(told, keeper::asOf));
    }

    private Api api(Now now, Records records, KnownMarks marks, Callers callers, Watch watch) {
        return new Api(
                now,
                records,
                marks,
                callers,
                watch,
                PageFiles.resource("/api/openapi.json"),
                settings.wall()::millis);
    }

    private Records records(Database database) {
        DataSource source = database.source();
        return new Records(
                new ThinnedFigures(
                        new SqlFigureHistory(
                                database.past(), settings.place().zone(), Retention.DEFAULT)),
                new SqlAlertHistory(database.past()),
                new SqlFeedHistory(database.past(), settings.place().zone(), Retention.DEFAULT),
                new SqlActions(source),
                new SqlUsers(source, settings.wall()),
                new SqlSessions(source, settings.wall()),
                new SqlAuditTrail(source),
                database::sync,
                database::isUsable);
    }

    /** Makes the first admin; refuses to serve others when nobody could sign in. */
    private void admit(Records records, boolean isLoopback) {
        if (settings.admin() != null && records.users().find(settings.admin()) == null) {
            makeAdmin(records, settings.admin());
        }
        if (!isLoopback
                && settings.trustedProxies().isEmpty()
                && records.users().list().isEmpty()) {
            throw new ControlRoomException(
                    "Others can reach "
                            + settings.bind()
                            + ", but nobody could sign in there; make a first user with --admin"
                            + " NAME, or name a reverse proxy with --trusted-proxy.",
                    null);
        }
    }

    private void makeAdmin(Records records, String admin) {
        try {
            firstPassword = records.users().add(admin, Role.ADMIN);
        } catch (IllegalArgumentException e) {
            // Another control room, which started at the same moment, was quicker.
            if (records.users().find(admin) == null) {
                throw e;
            }
            return;
        }
        records.audit()
                .write(
                        AuditEntry.of(
                                settings.wall().millis(),
                                admin,
                                "add-user",
                                admin,
                                "admin",
                                "",
                                Outcome.DONE));
    }

    private RoomFeed told(Records records, Writers writers, StreamHub hub, Watch watch) {
        String root = settings.place().root().code();
        long keptUpTo =
                records.figures().at(root, WindowType.NOW, Long.MAX_VALUE).stream()
                        .mapToLong(KpiUpdate::getAsOf)
                        .max()
                        .orElse(Long.MIN_VALUE);
        return new RoomFeed(
                settings.place(),
                keeper,
                dossiers,
                rules,
                writers,
                keptUpTo,
                () -> {
                    watch.begin();
                    hub.open();
                    isReady = true;
                });
    }

    private static AutoCloseable kafka(
            ControlRoomSettings settings, FeedListener listener, LongSupplier asOf) {
        Feed feed = new Feed(settings.kafkaClient(), listener, asOf);
        feed.start();
        return feed;
    }

    /** Tells this run from all others, in the ids of events. */
    private static String run() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        String host = settings.bind().equals("127.0.0.1") ? "localhost" : settings.bind();
        return "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + web.port();
    }

    /** The random password of the admin who was just made; null if nobody was. */
    public String firstPassword() {
        return firstPassword;
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the control room was not closed as it should be.", e);
            }
        }
    }
}
