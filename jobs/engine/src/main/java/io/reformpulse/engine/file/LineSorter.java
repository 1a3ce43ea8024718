package io.reformpulse.engine.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts any number of lines with bounded memory: what does not fit goes to sorted runs on disk,
 * which are merged at the end. Lines that come in order make one run and are never merged.
 */
final class LineSorter implements Closeable {
    private static final int MOST_RUNS = 128;

    private final Path folder;
    private final long bufferBytes;
    private final List<SpooledLine> buffer = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long buffered;
    private SpoolWriter run;
    private SpooledLine lastOfRun;

    /**
     * @param folder where runs are written; it must exist
     * @param bufferBytes how much heap the lines may take
     */
    LineSorter(Path folder, long bufferBytes) {
        this.folder = folder;
        this.bufferBytes = bufferBytes;
    }

    void add(SpooledLine line) throws IOException {
        buffer.add(line);
        buffered += line.heapBytes();
        if (buffered > bufferBytes) {
            spill();
        }
    }

    /** Writes all lines in order and forgets them. */
    void drainTo(SpoolWriter target) throws IOException {
        if (runs.isEmpty()) {
            buffer.sort(null);
            for (SpooledLine line : buffer) {
                target.write(line);
            }
            buffer.clear();
            return;
        }
        spill();
        endRun();
        merge(target);
    }

    private void spill() throws IOException {
        if (buffer.isEmpty()) {
            return;
        }
        buffer.sort(null);
        if (run == null || lastOfRun.compareTo(buffer.get(0)) > 0) {
            endRun();
            beginRun();
        }
        for (SpooledLine line : buffer) {
            run.write(line);
        }
        lastOfRun = buffer.get(buffer.size() - 1);
        buffer.clear();
        buffered = 0;
    }

    private void beginRun() throws IOException {
        if (runs.size() == MOST_RUNS) {
            Path merged = Files.createTempFile(folder, "run", ".spool");
            try (SpoolWriter writer = new SpoolWriter(merged)) {
                merge(writer);
            }
            runs.add(merged);
        }
        Path file = Files.createTempFile(folder, "run", ".spool");
        runs.add(file);
        run = new SpoolWriter(file);
    }

    private void endRun() throws IOException {
        if (run != null) {
            run.close();
            run = null;
        }
    }

    private void merge(SpoolWriter target) throws IOException {
        List<Cursor> opened = new ArrayList<>();
        try {
            PriorityQueue<Cursor> cursors = new PriorityQueue<>();
            for (Path file : runs) {
                Cursor cursor = new Cursor(SpoolReader.open(file, 0));
                opened.add(cursor);
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
            while (!cursors.isEmpty()) {
                Cursor first = cursors.poll();
                target.write(first.line);
                if (first.advance()) {
                    cursors.add(first);
                }
            }
        } finally {
            for (Cursor cursor : opened) {
                cursor.reader.close();
            }
        }
        deleteRuns();
    }

    private void deleteRuns() throws IOException {
        for (Path file : runs) {
            Files.deleteIfExists(file);
        }
        runs.clear();
    }

    @Override
    public void close() throws IOException {
        endRun();
        deleteRuns();
    }

    /** A run and its next line. */
    private static final class Cursor implements Comparable<Cursor> {
        private final SpoolReader reader;
        private SpooledLine line;

        Cursor(SpoolReader reader) {
            this.reader = reader;
        }

        boolean advance() throws IOException {
            line = reader.next();
            return line != null;
        }

        @Override
        public int compareTo(Cursor other) {
            return line.compareTo(other.line);
        }
    }
}
