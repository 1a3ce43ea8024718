package io.reformpulse.standalone.chaos;

import io.reformpulse.engine.config.ConfigKey;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.chaos.fault.Disk;
import io.reformpulse.standalone.chaos.fault.Link;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.means.Relay;
import io.reformpulse.standalone.chaos.means.SmallDisk;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.ClusterTuning;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * What a row has beside its cluster: relays on the way to its parts, and a disk that can be full.
 */
final class Equipment implements AutoCloseable {
    private static final int STATE_MEBIBYTES = 256;
    private static final int CHECKPOINT_MEBIBYTES = 64;
    private static final int BROKER_MEBIBYTES = 384;

    private final ClusterFolder folder;
    private final Random random;
    private final Map<Link, Relay> relays = new EnumMap<>(Link.class);
    private final Map<String, String> flink;
    private final Map<ConfigKey, String> job;
    private ClusterTuning.Detour detour;
    private SmallDisk disk;

    private Equipment(Row row, ClusterFolder folder, Random random) {
        this.folder = folder;
        this.random = random;
        flink = new HashMap<>(row.flinkSettings());
        job = row.jobSettings();
    }

    /** What a row needs; refused where this machine does not let it have its disk. */
    static Equipment of(Row row, ClusterFolder folder, long seed)
            throws IOException, InterruptedException, SmallDisk.Refused {
        Equipment equipment = new Equipment(row, folder, new Random(seed));
        for (Link link : row.links()) {
            equipment.lead(link);
        }
        if (row.disk() != null) {
            equipment.mount(row.disk());
        }
        return equipment;
    }

    private void lead(Link link) throws IOException {
        int port = freePort();
        Relay relay = new Relay(port, random);
        relays.put(link, relay);
        switch (link) {
            case KAFKA -> detour = new ClusterTuning.Detour(port, relay.port());
            case JOB_MANAGER -> {
                flink.put("jobmanager.rpc.bind-port", Integer.toString(port));
                flink.put("high-availability.jobmanager.port", Integer.toString(relay.port()));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void mount(Disk place) throws IOException, InterruptedException, SmallDisk.Refused {
        disk =
                switch (place) {
                    case CHECKPOINTS -> SmallDisk.mount(folder.checkpoints(), CHECKPOINT_MEBIBYTES);
                    case STATE -> {
                        Path own = folder.root().resolve("small-disk");
                        flink.put("io.tmp.dirs", own.toString());
                        yield SmallDisk.mount(own, STATE_MEBIBYTES);
                    }
                    case BROKER -> SmallDisk.mount(folder.brokerLog("broker-1"), BROKER_MEBIBYTES);
                };
    }

    /** How the cluster is to be started for it. */
    ClusterTuning tuning() {
        return new ClusterTuning(flink, job, detour);
    }

    Relay relay(Link link) {
        Relay relay = relays.get(link);
        if (relay == null) {
            throw Failure.failed("The row did not ask for a relay on the link " + link + ".", null);
        }
        return relay;
    }

    SmallDisk disk() {
        return disk;
    }

    ClusterFolder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Relay relay : relays.values()) {
            relay.close();
        }
        if (disk != null) {
            disk.close();
        }
    }
}
