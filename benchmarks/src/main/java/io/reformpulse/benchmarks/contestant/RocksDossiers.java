package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.DossierState;
import io.reformpulse.schemas.DossierEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.FlushOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/** In RocksDB: a get and a put for each event, flushed at each commit. */
final class RocksDossiers implements Dossiers {
    private static final long CACHE_BYTES = 128L << 20;

    private final RocksDB db;
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);

    private RocksDossiers(RocksDB db) {
        this.db = db;
    }

    static RocksDossiers open(Path folder) throws IOException {
        RocksDB.loadLibrary();
        BlockBasedTableConfig table =
                new BlockBasedTableConfig()
                        .setBlockCache(new LRUCache(CACHE_BYTES))
                        .setFilterPolicy(new BloomFilter());
        Options options = new Options().setCreateIfMissing(true).setTableFormatConfig(table);
        try {
            return new RocksDossiers(RocksDB.open(options, folder.toString()));
        } catch (RocksDBException e) {
            throw new IOException("RocksDB cannot be opened in " + folder, e);
        }
    }

    @Override
    public void apply(DossierEvent event, DayFigures figures) {
        byte[] key = event.getDossierId().getBytes(StandardCharsets.UTF_8);
        try {
            DossierState state = DossierState.of(db.get(key));
            state.apply(event, figures);
            db.put(unlogged, key, state.toBytes());
        } catch (RocksDBException e) {
            throw new IllegalStateException("RocksDB failed", e);
        }
    }

    @Override
    public void commit() {
        try (FlushOptions options = new FlushOptions()) {
            db.flush(options);
        } catch (RocksDBException e) {
            throw new IllegalStateException("RocksDB failed", e);
        }
    }

    @Override
    public void close() {
        unlogged.close();
        db.close();
    }
}
