package app.closeup.customers.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Watches a file's bytes go by and tells its encoding at the end: a byte order mark decides, else all bytes together do,
 * for one stray byte at the end of a large file may be what tells Windows-1252 from UTF-8.
 */
public final class EncodingProbe {

    private final byte[] start = new byte[4];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
    private final CharBuffer decoded = CharBuffer.allocate(1 << 13);
    private long length;
    private long zeros;
    private long loneZeros;
    private boolean validUtf8 = true;

    public void see(byte[] content, int size) {
        for (var index = 0; index < size; index++) {
            if (length < start.length) {
                start[(int) length] = content[index];
            }
            if (content[index] == 0) {
                zeros++;
                loneZeros += index + 1 < size && content[index + 1] == 0 ? 0 : 1;
            }
            length++;
        }
        for (var offset = 0; validUtf8 && offset < size; ) {
            var part = Math.min(bytes.remaining(), size - offset);
            bytes.put(content, offset, part);
            offset += part;
            decode(false);
        }
    }

    /** @throws UnreadableFileException for an empty file, and for one that is no text in an encoding known here */
    public TextEncoding found() {
        if (length == 0) {
            throw new UnreadableFileException(Fault.of("customers.import.fault.empty"));
        }
        refuseWhatIsNoText();
        if (startsWith(0xFF, 0xFE)) {
            return TextEncoding.UTF_16LE;
        }
        if (startsWith(0xFE, 0xFF)) {
            return TextEncoding.UTF_16BE;
        }
        if (zeros > 0) {
            throw new UnreadableFileException(Fault.of("customers.import.fault.binary"));
        }
        decode(true);
        return validUtf8 ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252;
    }

    private void refuseWhatIsNoText() {
        if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(Fault.of("customers.import.fault.spreadsheet"));
        }
        var utf32 = startsWith(0, 0, 0xFE, 0xFF) || startsWith(0xFF, 0xFE, 0, 0);
        // Latin letters in UTF-16 have one zero byte each; zeros side by side are the mark of four bytes a letter.
        if (utf32 || loneZeros * 2 < zeros) {
            throw new UnreadableFileException(Fault.of("customers.import.fault.utf32"));
        }
    }

    private void decode(boolean end) {
        bytes.flip();
        CoderResult result;
        do {
            decoded.clear();
            result = utf8.decode(bytes, decoded, end);
        } while (result.isOverflow());
        validUtf8 &= !result.isError();
        bytes.compact();
    }

    private boolean startsWith(int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (var index = 0; index < mark.length; index++) {
            if (start[index] != (byte) mark[index]) {
                return false;
            }
        }
        return true;
    }
}
