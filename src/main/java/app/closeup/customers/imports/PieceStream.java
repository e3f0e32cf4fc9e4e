package app.closeup.customers.imports;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file of pieces from front to back, with one piece in memory. */
final class PieceStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private int next;
    private byte[] piece = new byte[0];
    private int position;

    PieceStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var size = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, size);
        position += size;
        return size;
    }

    private boolean isAtEnd() {
        if (position < piece.length) {
            return false;
        }
        var found = pieces.apply(next);
        found.ifPresent(content -> {
            piece = content;
            position = 0;
            next++;
        });
        return found.isEmpty();
    }
}
