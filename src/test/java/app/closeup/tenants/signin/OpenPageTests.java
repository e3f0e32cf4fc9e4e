package app.closeup.tenants.signin;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class OpenPageTests {

    private static final int PATIENCE_SECONDS = 3;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void theServerSpeaksOverTheSocketAndHearsNothing() throws InterruptedException {
        var visitor = new WebVisitor(port);
        visitor.signIn(email(people.owner()), PASSWORD);
        var page = visitor.get("/?v-r=init&location=settings/profile&query=").body();
        var heard = new LinkedBlockingQueue<String>();
        var socket = visitor.listen(
                "/VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-Transport=websocket"
                                .formatted(
                                        found("\"v-uiId\":(\\d+)", page), found("\"Vaadin-Push-ID\":\"([^\"]+)", page))
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application/json&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0",
                new Ear(heard));
        assertThat(heard.poll(PATIENCE_SECONDS, SECONDS)).as("a greeting").isNotNull();

        var message = "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":%s,\"clientId\":0}"
                .formatted(found("\"Vaadin-Security-Key\":\"([^\"]+)", page), found("\"syncId\":(\\d+)", page));
        socket.sendText(message.length() + "|" + message, true).join();

        assertThat(heard.poll(PATIENCE_SECONDS, SECONDS)).as("an answer").isNull();
        assertThat(socket.isInputClosed()).as("the page goes on listening").isFalse();
        socket.abort();
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private record Ear(LinkedBlockingQueue<String> heard) implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
