package io.reformpulse.standalone.cli;

import io.reformpulse.controlroom.access.AddressRange;
import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.present.RoomTime;
import io.reformpulse.controlroom.server.ControlRoom;
import io.reformpulse.controlroom.server.ControlRoomSettings;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.kafka.Reach;
import io.reformpulse.standalone.replay.ReferenceChoice;
import io.reformpulse.standalone.room.DatabaseLogin;
import io.reformpulse.standalone.room.RoomFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse control-room}. */
@Command(
        name = "control-room",
        description = {
            "Serves the control room: a live page, its API and its stream. A ./pulse up does so by"
                    + " itself; this is for the Kafka of a cluster. Several may run side by side,"
                    + " each with its own --port and --data, or all with one --database.",
            "On this machine alone anybody may look; who wants to act, or to let others in, makes a"
                    + " first user with --admin. Ctrl-C stops it."
        })
final class ControlRoomCommand implements Callable<Integer> {
    static final String PORT = "8080";

    private static final long FOREVER = 3_600_000;

    @Mixin private KafkaAddress kafka;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The jurisdiction's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = PORT,
            description = "The port to listen at, 0 for any; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen at; default: ${DEFAULT-VALUE}, this machine alone.")
    private String bind;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "Where history is kept: jdbc:postgresql://HOST/NAME or jdbc:h2:...; user and"
                            + " password from PULSE_DATABASE_USER and PULSE_DATABASE_PASSWORD, or"
                            + " from the file that PULSE_DATABASE_PASSWORD_FILE names;"
                            + " default: an H2 file in the data folder.")
    private String database;

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            description =
                    "Makes a first user with the role admin, unless there is one of that name, and"
                            + " prints its random password once.")
    private String admin;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            description =
                    "Where reverse proxies are whose X-Forwarded-User and X-Forwarded-Groups are"
                            + " believed, such as 10.0.0.0/8; may be given several times.")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--simulated",
            description =
                    "With --kafka: what arrives carries a simulated time, so the newest figures are"
                            + " now. Known by itself of a ./pulse up.")
    private boolean simulated;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String bootstrap = kafka.resolve();
        Reach.requireWelcome(bootstrap);
        StopSignal stop = new StopSignal().install();
        Logging.toFile(kafka.data().resolve("logs").resolve("control-room.log"));
        try (ControlRoom room = ControlRoom.start(settings(bootstrap))) {
            tell(room);
            while (!stop.await(FOREVER)) {
                // Nothing to do here: the control room has threads of its own.
            }
        }
        return 0;
    }

    private void tell(ControlRoom room) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Control room: " + room.address());
        if (room.firstPassword() != null) {
            out.println(
                    "First password of " + admin + ", shown this once: " + room.firstPassword());
        }
        out.flush();
    }

    private ControlRoomSettings settings(String bootstrap) throws Exception {
        return new ControlRoomSettings(
                ClientSettings.of(bootstrap),
                RoomFiles.place(ReferenceChoice.files(reference)),
                bind,
                port,
                database(),
                admin,
                proxies(),
                simulated || kafka.isSimulated() ? RoomTime.SIMULATED : RoomTime.LIVE,
                InstantSource.system());
    }

    private DatabaseSettings database() {
        try {
            return database == null
                    ? DatabaseSettings.inFolder(RoomFiles.folder(kafka.data()))
                    : DatabaseLogin.at(database, System.getenv());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage(), e);
        }
    }

    private List<AddressRange> proxies() {
        List<AddressRange> ranges = new ArrayList<>();
        for (String text : trustedProxies) {
            try {
                ranges.add(AddressRange.parse(text));
            } catch (IllegalArgumentException e) {
                throw Failure.usage(e.getMessage(), e);
            }
        }
        return ranges;
    }
}
