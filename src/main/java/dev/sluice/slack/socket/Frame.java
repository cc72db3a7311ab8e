package dev.sluice.slack.socket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What a message of Slack is, seen from the connection.
 *
 * @param type {@code hello}, {@code disconnect}, or that of something asked; empty when it is not one of Slack's
 * @param reason of a disconnect
 */
record Frame(String type, String reason) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Frame NONE = new Frame("", "");

    /** Reads as far as needed: what is asked may be long, and is read by others. */
    static Frame of(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            String type = "";
            String reason = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = json.getText();
                } else if (name.equals("reason") && value == JsonToken.VALUE_STRING) {
                    reason = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            return new Frame(type, reason);
        } catch (IOException e) { // what is no JSON is no message
            return NONE;
        }
    }
}
