package app.closeup.tenants.archive;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/** Hands on what is written in pieces of one size, the last one shorter. */
final class PieceOutput extends OutputStream {

    static final int PIECE = 1 << 20;

    private final Consumer<byte[]> pieces;
    private final byte[] piece = new byte[PIECE];
    private int length;

    PieceOutput(Consumer<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        var written = 0;
        while (written < count) {
            var part = Math.min(count - written, PIECE - length);
            System.arraycopy(bytes, offset + written, piece, length, part);
            length += part;
            written += part;
            if (length == PIECE) {
                handOn();
            }
        }
    }

    @Override
    public void close() {
        handOn();
    }

    private void handOn() {
        if (length > 0) {
            pieces.accept(Arrays.copyOf(piece, length));
            length = 0;
        }
    }
}
