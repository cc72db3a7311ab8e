package dev.sluice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What shows from outside that a file was touched, and what it said when it was last read.
 *
 * <p>Two edits within one tick of a file system's clock look alike, so a file is read again for some seconds after it
 * changed, by its own clock and by ours.
 *
 * @param marks size, times and inode, empty if there is no such file
 * @param since when it was first seen like this
 * @param digest of what it said; empty if it has to be read
 */
record FileTrace(Map<String, Object> marks, Instant since, String digest) {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final String TIME = "lastModifiedTime";

    /** The trace of a file now; what it says is known if it looks as it did and has long done so. */
    static FileTrace of(Path file, Instant now, @Nullable FileTrace before) {
        Map<String, Object> marks = marks(file);
        if (before == null || marks.isEmpty() || !marks.equals(before.marks)) {
            return new FileTrace(marks, now, "");
        }
        boolean isFresh = isNear(before.since, now)
                || (marks.get(TIME) instanceof FileTime changed && isNear(changed.toInstant(), now));
        return new FileTrace(marks, before.since, isFresh ? "" : before.digest);
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(FRESH) <= 0;
    }

    /** On Unix with the time of the last change of whatever kind, which nobody can set. */
    private static Map<String, Object> marks(Path file) {
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            return new TreeMap<>(Files.readAttributes(file, (isUnix ? "unix:ctime," : "") + "size,fileKey," + TIME));
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }

    boolean isKnown() {
        return !digest.isEmpty();
    }

    FileTrace with(String read) {
        return new FileTrace(marks, since, read);
    }
}
