package app.closeup.tenants.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** A ZIP file's list of what is in it, which is read as a whole when the file is opened. */
final class ZipDirectory {

    private static final long LARGEST = 1_000_000;

    /** From here on a file has its list described elsewhere as well; a smaller one does so only to deceive. */
    private static final long LARGE_FILE = 0xFFFF_FFFFL;

    /** The end of the list stands this near to the end of the file: 22 bytes, and a remark of 65,535 at most. */
    private static final int TAIL = 22 + 0xFFFF;

    private static final int END = 0x06054B50;
    private static final int SIZE_AFTER_END = 12;
    private static final int LOCATOR_OF_LARGE = 0x07064B50;

    private ZipDirectory() {}

    /** @throws UnusableArchiveException when the list, as any end of it that stands there says, is longer than ours */
    static void requireSmall(Path file) throws IOException {
        try (var reading = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL + 20, reading.length())];
            reading.seek(reading.length() - tail.length);
            reading.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (var at = 0; at + SIZE_AFTER_END + Integer.BYTES <= tail.length; at++) {
                var mark = bytes.getInt(at);
                if ((mark == END && Integer.toUnsignedLong(bytes.getInt(at + SIZE_AFTER_END)) > LARGEST)
                        || (mark == LOCATOR_OF_LARGE && reading.length() < LARGE_FILE)) {
                    throw new UnusableArchiveException("tenants.archive.import.oversized", "its list of files");
                }
            }
        }
    }
}
