package dev.sluice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lock that keeps an SQLite file to one process. The system drops it when the process ends, however it ends. */
final class FileClaim implements AutoCloseable {
    private final FileChannel channel;

    private FileClaim(FileChannel channel) {
        this.channel = channel;
    }

    static FileClaim of(Path file) {
        FileChannel channel = open(lockOf(file));
        if (!isLocked(channel)) {
            close(channel);
            throw new DatabaseException("`" + file
                    + "` is in use by another process; stop it, or use PostgreSQL where more than one process runs");
        }
        return new FileClaim(channel);
    }

    /** Says whether a process has claimed the file. */
    static boolean isTaken(Path file) {
        try (FileChannel channel = open(lockOf(file))) {
            return !isLocked(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static FileChannel open(Path lock) {
        try {
            return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DatabaseException("cannot write `" + lock + "`, wanted a folder that can be written to", e);
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
