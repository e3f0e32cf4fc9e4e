package app.closeup.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real name server over UDP, which knows texts alone. */
public final class DnsStub implements AutoCloseable {

    private static final int TXT = 16;
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private volatile boolean silent;

    public DnsStub() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("dns-stub").start(this::serve);
    }

    /** As the setting takes it. */
    public String server() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void set(String name, String... values) {
        texts.put(name, List.of(values));
    }

    public void remove(String name) {
        texts.remove(name);
    }

    /** Answers nobody any more, or again. */
    public void silence(boolean silent) {
        this.silent = silent;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                if (!silent) {
                    var answer = answer(Arrays.copyOf(buffer, question.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private byte[] answer(byte[] asked) throws IOException {
        var question = ByteBuffer.wrap(asked);
        var id = question.getShort();
        question.position(12);
        var name = new StringBuilder();
        for (var length = question.get(); length > 0; length = question.get()) {
            var label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        var type = question.getShort();
        question.getShort();
        var known = texts.get(name.toString().toLowerCase(Locale.ROOT));
        var values = known == null || type != TXT ? List.<String>of() : known;
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(0x8400 | (known == null ? NO_SUCH_NAME : 0));
        out.writeShort(1);
        out.writeShort(values.size());
        out.writeInt(0);
        out.write(asked, 12, question.position() - 12);
        for (var value : values) {
            var text = value.getBytes(StandardCharsets.US_ASCII);
            out.writeShort(0xc00c);
            out.writeShort(TXT);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(text.length + 1);
            out.writeByte(text.length);
            out.write(text);
        }
        return bytes.toByteArray();
    }
}
