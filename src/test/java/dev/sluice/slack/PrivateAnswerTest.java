package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.slack.cards.Label;
import dev.sluice.words.Sentence;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivateAnswerTest {
    private static final String SENTENCE = "I found no flow with “*a* <!here>\nb” in its name.";

    @Test
    void answer_goes_to_the_address_that_came_with_the_request() throws IOException {
        try (var slack = new ScriptedSlack().saying("response", "ok")) {
            send(slack, slack.apiUrl() + "response");

            assertThat(slack.asked()).singleElement().satisfies(PrivateAnswerTest::isHarmless);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spent", "nowhere"})
    void answer_reaches_the_person_without_that_address_too(String address) throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("chat.postEphemeral", "{'ok':true}")
                .saying("spent", 404, Map.of(), "used_url")) {
            String url = address.equals("nowhere") ? "http://127.0.0.1:9/none" : slack.apiUrl() + address;
            send(slack, address.isEmpty() ? "" : url);

            String last = slack.asked().get(slack.asked().size() - 1);
            assertThat(last).startsWith("chat.postEphemeral").contains("channel=C01SUPPORT", "user=U0EDITOR1");
            isHarmless(URLDecoder.decode(last, StandardCharsets.UTF_8));
        }
    }

    @Test
    void answer_that_nobody_takes_is_no_failure() throws IOException {
        try (var slack = new ScriptedSlack().saying("chat.postEphemeral", "<html>")) {
            send(slack, "");

            assertThat(slack.asked()).hasSize(1);
        }
    }

    /** The text is escaped, and what people see is a block in which nothing is markup. */
    private static void isHarmless(String sent) {
        String read = sent.replace("\\u0026", "&").replace("\\u003c", "<").replace("\\u003e", ">");

        assertThat(read)
                .contains("no flow with “*a* &lt;!here&gt; b” in", "rich_text", "no flow with “*a* <!here> b” in")
                .doesNotContain("\"mrkdwn\"");
    }

    private static void send(ScriptedSlack slack, String responseUrl) {
        var settings = new SlackSettings(new Token("xoxb-1"), null, new Token("secret"), slack.apiUrl(), null);
        var visit = new Visit(new UserId("U0EDITOR1"), "T0SHOP", "C01SUPPORT", "1.2.3", responseUrl);
        new PrivateAnswer(SlackClient.of(settings), slack.methods(), Permitted.readers(), Label.NONE)
                .send(visit, Sentence.of(SENTENCE));
    }
}
