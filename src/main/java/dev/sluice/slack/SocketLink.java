package dev.sluice.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;

/** The connection of Socket Mode. The client renews it by itself when Slack asks for that or it breaks. */
final class SocketLink implements AutoCloseable {
    private final SocketModeApp socket;

    private SocketLink(SocketModeApp socket) {
        this.socket = socket;
    }

    /**
     * Connects.
     *
     * @throws SlackException when Slack does not accept the app token or cannot be reached
     */
    static SocketLink open(App app, Token appToken) {
        try {
            var socket = new SocketModeApp(appToken.reveal(), SocketModeClient.Backend.JavaWebSocket, app);
            socket.startAsync();
            return new SocketLink(socket);
        } catch (Exception e) { // Bolt declares Exception; without the connection there is no app
            throw new SlackException("cannot open a Socket Mode connection: " + e.getMessage(), e);
        }
    }

    boolean isOpen() {
        var client = socket.getClient();
        return client != null && client.verifyConnection();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (Exception e) { // Bolt declares Exception; the process is about to end
            throw new SlackException("the Socket Mode connection did not close in order", e);
        }
    }
}
