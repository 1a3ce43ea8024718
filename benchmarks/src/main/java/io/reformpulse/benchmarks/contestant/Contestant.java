package io.reformpulse.benchmarks.contestant;

import java.util.Arrays;
import java.util.List;

/** Who may take part. */
public enum Contestant {
    OURS("ours", "this product's job, with all of its figures, corrections and alerts") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return new OurJob(contest).run();
        }

        @Override
        public boolean isOurs() {
            return true;
        }
    },
    OURS_STRUCK("ours-struck", "the same, and the TaskManager is lost in the middle of it") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return new OurJob(contest).runStruck();
        }

        @Override
        public boolean isOurs() {
            return true;
        }
    },
    BARE_LOOP("bare-loop", "a consumer and hash maps for each thread; loses all when it ends") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return new ConsumerLoop(contest, HeapDossiers::new).run();
        }
    },
    DURABLE_LOOP("durable-loop", "the same with a RocksDB get and put for each dossier event") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return new ConsumerLoop(contest, RocksDossiers::open).run();
        }
    },
    FLINK_SQL("flink-sql", "GROUP BY dossier, then by commune and day; mini-batches, RocksDB") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return new SqlJob(contest).run();
        }
    },
    DATASTREAM("datastream", "a process function by dossier, another by commune and day; RocksDB") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return new UsualJob(contest).run();
        }
    },
    KAFKA_STREAMS("kafka-streams", "a processor by dossier, a sum by commune and day; RocksDB") {
        @Override
        public Timing run(Contest contest) throws Exception {
            return Peer.onClassPath().run(contest);
        }
    };

    private final String label;
    private final String about;

    Contestant(String label, String about) {
        this.label = label;
        this.about = about;
    }

    /** Computes the table once and leaves its rows in the contest's topic. */
    public abstract Timing run(Contest contest) throws Exception;

    /** Whether its rows are the product's own. */
    public boolean isOurs() {
        return false;
    }

    public String label() {
        return label;
    }

    public String about() {
        return about;
    }

    /**
     * @throws IllegalArgumentException for a label that nobody has
     */
    public static Contestant of(String label) {
        for (Contestant one : values()) {
            if (one.label.equals(label)) {
                return one;
            }
        }
        List<String> known = Arrays.stream(values()).map(Contestant::label).toList();
        throw new IllegalArgumentException(
                "There is no contestant " + label + "; take any of " + known + ".");
    }
}
