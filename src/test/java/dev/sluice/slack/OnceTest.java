package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack delivers again is not done again, and is answered like the first time. */
final class OnceTest {
    private static final String EVENT =
            "{'type':'event_callback','team_id':'T','event_id':%s,'event':{'type':'message','text':'hi','user':'U'}}";

    private final SlackRequestParser parser = new SlackRequestParser(new AppConfig());
    private final AtomicInteger heard = new AtomicInteger();
    private final Once once = new Once();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command=%2Fflow&team_id=T&user_id=U&text=help&trigger_id=1.2",
                "payload={'type':'block_actions','trigger_id':'1.2','actions':[{'action_id':'a'}],'team':{'id':'T'},'user':{}}",
                "payload={'type':'view_submission','trigger_id':'1.2','view':{'type':'modal','callback_id':'a'},'team':{'id':'T'},'user':{}}",
                "payload={'type':'shortcut','trigger_id':'1.2','callback_id':'a','team':{'id':'T'},'user':{}}",
                "payload={'type':'message_action','trigger_id':'1.2','callback_id':'a','team':{'id':'T'},'user':{}}",
                "{'type':'event_callback','event_id':'Ev1','team_id':'T','event':{'type':'message','text':'hi'}}"
            })
    void second_delivery_is_answered_like_the_first_and_not_heard(String body) throws Exception {
        Response first = deliver(body, false);
        Response second = deliver(body, true);

        assertThat(second).isSameAs(first);
        assertThat(heard).hasValue(1);
        deliver(body.replace("1.2", "1.3").replace("Ev1", "Ev2"), false);
        assertThat(heard).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command=%2Fflow&team_id=T&user_id=U&text=help",
                "command=%2Fflow&team_id=T&user_id=U&text=help&trigger_id=",
                "payload={'type':'block_suggestion','action_id':'a','value':'x','team':{'id':'T'},'user':{}}",
            })
    void what_has_nothing_of_its_own_is_heard_each_time(String body) throws Exception {
        deliver(body, false);
        deliver(body, false);

        assertThat(heard).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "''"})
    void event_without_an_id_is_heard_each_time(String id) throws Exception {
        deliver(EVENT.formatted(id), false);
        deliver(EVENT.formatted(id), true);

        assertThat(heard).hasValue(2);
    }

    @Test
    void other_deeds_with_the_same_trigger_are_heard() throws Exception {
        deliver("command=%2Fflow&team_id=T&user_id=U&text=help&trigger_id=1.2", false);
        deliver("command=%2Fflow&team_id=T&user_id=U&text=list&trigger_id=1.2", false);

        assertThat(heard).hasValue(2);
    }

    @Test
    void what_failed_is_tried_again() throws Exception {
        Request<?> event = request(EVENT.formatted("'Ev1'"), false);

        assertThatThrownBy(() -> once.apply(event, Response.ok(), failing -> {
                    throw new IllegalStateException("once");
                }))
                .hasMessage("once");

        deliver(EVENT.formatted("'Ev1'"), true);
        assertThat(heard).hasValue(1);
    }

    @Test
    void delivery_that_comes_while_the_first_is_heard_waits_for_its_answer() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        CompletableFuture<Response> first = run(request -> {
            begun.countDown();
            assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
            return hear(request);
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Response> second = run(this::hear);
        go.countDown();

        assertThat(second.join()).isSameAs(first.join());
        assertThat(heard).hasValue(1);
    }

    private CompletableFuture<Response> run(MiddlewareChain chain) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return once.apply(request(EVENT.formatted("'Ev1'"), false), Response.ok(), chain);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private Response deliver(String body, boolean isAgain) throws Exception {
        return once.apply(request(body, isAgain), Response.ok(), this::hear);
    }

    private Response hear(Request<?> request) {
        heard.incrementAndGet();
        return Response.ok("heard " + request.getRequestType());
    }

    private Request<?> request(String body, boolean isAgain) {
        Map<String, List<String>> headers = isAgain
                ? Map.of("X-Slack-Retry-Num", List.of("1"), "X-Slack-Retry-Reason", List.of("http_timeout"))
                : Map.of();
        return parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .requestBody(body.replace('\'', '"'))
                .queryString(Map.of())
                .remoteAddress("127.0.0.1")
                .headers(new RequestHeaders(headers))
                .build());
    }
}
