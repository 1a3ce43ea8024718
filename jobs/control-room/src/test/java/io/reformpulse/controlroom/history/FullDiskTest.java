package io.reformpulse.controlroom.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.controlroom.action.Actions;
import io.reformpulse.controlroom.action.Note;
import io.reformpulse.controlroom.action.SqlActions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in a file whose disk is full for a while. */
class FullDiskTest {
    @TempDir private Path folder;

    /** A disk on which H2 can write nothing while it is full: full:/some/file. */
    public static final class Disk extends FilePathWrapper {
        static volatile boolean isFull;

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new DiskFile(super.open(mode));
        }
    }

    private static final class DiskFile extends FileBaseDefault {
        private final FileChannel file;

        DiskFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer dst, long position) throws IOException {
            return file.read(dst, position);
        }

        @Override
        public int write(ByteBuffer src, long position) throws IOException {
            if (Disk.isFull) {
                throw new IOException("No space left on device");
            }
            return file.write(src, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared)
                throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }

    @AfterEach
    void makeRoom() {
        Disk.isFull = false;
    }

    @Test
    void onceThereIsRoomAgainItGoesOnByItself() {
        FilePath.register(new Disk());
        DatabaseSettings settings =
                DatabaseSettings.at(
                        "jdbc:h2:full:" + folder.resolve("db") + ";WRITE_DELAY=0", null, null);
        try (Database database = Database.open(settings)) {
            Actions actions = new SqlActions(database.source());
            Note before = actions.note("10", "Before.", "lan", 100);
            assertThat(database.isUsable()).isTrue();
            Disk.isFull = true;
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> actions.note("10", "Lost.", "lan", 200))
                        .matches(DatabaseErrors::isOutOfReach);
                assertThat(database.isUsable()).isFalse();
            }
            Disk.isFull = false;
            Awaitility.await("its being open").until(() -> isKept(actions));
            assertThat(actions.notes("10", 9)).hasSize(2).contains(before);
        }
    }

    private static boolean isKept(Actions actions) {
        try {
            actions.note("10", "After.", "lan", 300);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
