package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.Call;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** A sandbox with the app running against it, and the people in it. */
final class House implements AutoCloseable {
    final Sandbox sandbox;
    private final Way way;
    private final Path database;
    private RunningApp app;

    private House(Sandbox sandbox, Way way, Path database, String settings) {
        this.sandbox = sandbox;
        this.way = way;
        this.database = database;
        this.app = start(settings);
        if (way == Way.SOCKET_MODE) {
            Awaitility.await().until(() -> sandbox.workspace().connections() > 0);
        }
    }

    private RunningApp start(String settings) {
        RunningApp started = RunningApp.start(sandbox, way.environment(sandbox, database), settings, database);
        way.lead(sandbox, started.port());
        return started;
    }

    static House open(Path folder) {
        return open(folder, settings -> settings);
    }

    /** The same with Slack's requests coming this way. */
    static House open(Path folder, Way way) {
        Sandbox sandbox = Sandbox.start(0, InstantSource.system());
        return new House(sandbox, way, folder.resolve("sluice.db"), sandbox.settings());
    }

    /** The same with the settings edited. */
    static House open(Path folder, UnaryOperator<String> edit) {
        Sandbox sandbox = Sandbox.start(0, InstantSource.system());
        return new House(sandbox, Way.SOCKET_MODE, folder.resolve("sluice.db"), edit.apply(sandbox.settings()));
    }

    /** Moves the time of the workspace and of the app on at once. */
    void advance(Duration by) {
        sandbox.advance(by);
    }

    Person editor() {
        return Person.editor(sandbox.people());
    }

    Person chineseEditor() {
        return Person.chineseEditor(sandbox.people());
    }

    Person admin() {
        return Person.admin(sandbox.people());
    }

    Person withoutRights() {
        return Person.withoutRights(sandbox.people());
    }

    Person approver() {
        return Person.approver(sandbox.people());
    }

    Person secondApprover() {
        return Person.secondApprover(sandbox.people());
    }

    /** Waits until something is so. */
    void awaits(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(45)).until(condition);
    }

    /** Both approvers agree to the change of a flow that waits in a channel. */
    void approve(String channel, String flow) {
        approver().presses(channel, "change_approve", "wants to change flow " + flow, "0 of 2");
        secondApprover().presses(channel, "change_approve", "wants to change flow " + flow, "1 of 2");
    }

    /** Turns a control of the workspace, as whoever administers it would. */
    void control(String what, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(sandbox.page().resolve("/control/" + what))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Waits until Slack has refused everything that it was told to refuse. */
    void awaitSlackFaults() {
        var request = HttpRequest.newBuilder(sandbox.page().resolve("/control/slack-faults"))
                .build();
        awaits(() -> !HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .contains("\"method\""));
    }

    Person guest() {
        return Person.guest(sandbox.people());
    }

    void stopApp() {
        app.close();
    }

    void startApp() {
        app = start(sandbox.settings());
    }

    int appPort() {
        return app.port();
    }

    /** The calls of one operation that CAMS saw. */
    List<Call> calls(String api) {
        return sandbox.cams().calls().stream()
                .filter(call -> call.api().equals(api))
                .toList();
    }

    /** The calls of one operation about one flow that CAMS saw. */
    List<Call> calls(String api, String flow) {
        return calls(api).stream()
                .filter(call -> flow.equals(call.parameters().get("FlowId")))
                .toList();
    }

    /** Waits until CAMS has answered such a call. */
    void awaitCalls(String api, String flow) {
        Awaitility.await().until(() -> !calls(api, flow).isEmpty());
    }

    /** Somebody leaves a channel. */
    void removeFrom(String channel, String person) {
        sandbox.people().control("channel", "{\"id\": \"%s\", \"remove\": [\"%s\"]}".formatted(channel, person));
    }

    /** Slack refuses the next call of a method with this word. */
    void slackFault(String method, String error) {
        sandbox.people()
                .control(
                        "slack-faults",
                        "{\"method\": \"%s\", \"kind\": \"error\", \"error\": \"%s\"}".formatted(method, error));
    }

    /** Something goes wrong with the next delivery of this name. */
    void deliveryFault(String delivery, String kind) {
        sandbox.people().control("slack-faults", "{\"delivery\": \"%s\", \"kind\": \"%s\"}".formatted(delivery, kind));
    }

    /** What was delivered last comes once more. */
    void deliversAgain() {
        sandbox.people().control("slack-faults", "{\"socket\": \"again\"}");
    }

    /** The name of a flow as CAMS has it. */
    String nameOf(String flow) {
        return sandbox.cams().flows().stream()
                .filter(it -> it.id().equals(flow))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Override
    public void close() {
        app.close();
        sandbox.close();
    }
}
