package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.sluice.access.Access;
import dev.sluice.access.PolicyAlarm;
import dev.sluice.access.people.Directory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.audit.notice.Noticeboard;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.change.Announcer;
import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Approvals;
import dev.sluice.change.Changes;
import dev.sluice.change.Overview;
import dev.sluice.change.Preferences;
import dev.sluice.change.Questions;
import dev.sluice.change.Requests;
import dev.sluice.change.Rights;
import dev.sluice.slack.cards.CardButton;
import dev.sluice.slack.cards.CodeModal;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.PickModal;
import dev.sluice.slack.cards.ReasonModal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The app as Slack sees it. Made once the token is accepted; takes requests after {@link #serve}, over Socket Mode or
 * through the servlet.
 */
public final class SlackApp implements AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofSeconds(2);

    private final SlackSettings settings;
    private final Slack slack;
    private final MethodsClient methods;
    private final List<Account> accounts;
    private final SlackDirectory directory;
    private final Background background = new Background();
    private final App app;
    private final String workspace;
    private final WayIn way;
    private @Nullable Verifying verifying;
    private @Nullable ScheduledExecutorService timer;

    /** The same for somebody who looks at no metrics. */
    public SlackApp(SlackSettings settings, List<Account> accounts) {
        this(settings, accounts, new SimpleMeterRegistry());
    }

    /**
     * Asks Slack whether the token is good.
     *
     * @throws SlackException when it is not, or Slack cannot be asked
     */
    public SlackApp(SlackSettings settings, List<Account> accounts, MeterRegistry meters) {
        this.settings = settings;
        this.accounts = List.copyOf(accounts);
        this.slack = SlackClient.of(settings, meters);
        this.methods = slack.methods(settings.botToken().reveal());
        AuthTestResponse self = self();
        this.workspace = String.valueOf(self.getUrl());
        this.directory = new SlackDirectory(methods, self.getTeamId());
        var config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken().reveal())
                .requestVerificationEnabled(false)
                .build();
        config.setSubtypedMessageEventsAutoAckEnabled(true);
        config.setAuthTestCacheEnabled(true);
        config.setAuthTestCacheExpirationMillis(-1);
        this.app = new App(config);
        app.use(new AckTimes(meters));
        app.use(new Once());
        this.way = new WayIn(app, slack, settings, meters);
    }

    private AuthTestResponse self() {
        try {
            var test = SlackCall.make(() -> methods.authTest(r -> r));
            if (!test.isOk()) {
                throw new SlackException("Slack does not accept SLACK_BOT_TOKEN: " + test.getError());
            }
            return test;
        } catch (IOException | SlackApiException e) {
            throw new SlackException("cannot reach Slack at " + settings.apiUrl() + ": " + e.getMessage(), e);
        }
    }

    /** Where people are looked up. */
    public Directory directory() {
        return directory;
    }

    /** What is remembered about people is dropped when Slack says that it changed. */
    public void keepFresh(PermissionMap people) {
        new PeopleNews(directory, people).hearFrom(app);
    }

    /** How the operators are told what became of an edit of the policies. */
    public PolicyAlarm policyAlarm() {
        String channel = settings.fallbackChannel();
        return new SlackPolicyAlarm(methods, channel, settings.languageOf(channel), settings.label());
    }

    /**
     * Where the ledger tells its own news: alarms in the fallback channel, checkpoints in one of choice.
     *
     * @param checkpoints null when they are posted nowhere
     */
    public Noticeboard noticeboard(@Nullable String checkpoints, InstantSource clock) {
        return new SlackNoticeboard(
                methods, settings.fallbackChannel(), checkpoints, settings.languages(), settings.label(), clock);
    }

    /**
     * The history of messages, to be verified.
     *
     * @param otherApps other Sluices' apps in the workspace
     * @param wait lets the time pass that Slack asks for
     * @throws SlackException when Slack cannot be asked
     */
    public MessageHistory history(Set<String> otherApps, Consumer<Duration> wait) {
        return SlackHistory.open(settings, otherApps, wait);
    }

    /** How people are told, each in the language that they or the channel read. */
    public Announcer announcer(
            Changes changes,
            Requests requests,
            Rights rights,
            Access access,
            Preferences preferences,
            ApprovalSettings approvals,
            InstantSource clock) {
        var around = new Surroundings(accounts, changes, workspace);
        var facts = new Facts(around, changes, requests, rights, approvals, clock);
        return new SlackAnnouncer(
                methods, facts, around, settings.fallbackChannel(), readers(access, preferences), settings.label());
    }

    private Readers readers(Access access, Preferences preferences) {
        return new Readers(access, preferences, settings.languages());
    }

    /** Begins to take requests; in Socket Mode it connects, over HTTP they come through {@link #servlet}. */
    public void serve(
            Changes changes,
            Approvals approvals,
            Requests requests,
            Rights rights,
            Access access,
            Overview overview,
            Preferences kept,
            Vitals vitals,
            Evidence evidence,
            InstantSource clock) {
        var preferences = new RememberedPreferences(kept, background);
        var readers = readers(access, preferences);
        var name = settings.command();
        var desk = new FlowDesk(new FlowFinder(accounts), rights, changes, readers, name, clock);
        var modals = new Modals(methods);
        var answer = new PrivateAnswer(slack, methods, readers, settings.label());
        var opener = new FormOpener(modals, answer, readers, background);
        var questions = new Questions(rights, clock);
        var people = new PeopleFinder(methods);
        var addresses = new Addresses(workspace);
        var cards = new CardAddresses(overview, addresses);
        var pending = new Pending(changes, questions, cards, name);
        var asking = new Asking(desk, questions, pending, people, answer);
        var past = new PastChanges(evidence.history(), changes, questions);
        Set<String> otherApps = evidence.settings().otherApps();
        Function<Consumer<Duration>, MessageHistory> histories = wait -> history(otherApps, wait);
        var history = new History(desk, questions, past, evidence, people, readers, addresses, answer, clock);
        verifying = new Verifying(evidence, questions, accounts, histories, new FindingLine(addresses), answer, clock);
        var looking = new Looking(
                desk,
                new FlowShow(desk, questions, changes, answer),
                new FlowList(desk, answer),
                new Health(desk, questions, vitals, this::isConnected, answer),
                history,
                verifying);
        var atOnce = new AtOnce(access, readers, name, settings.label());
        var command = new FlowCommand(
                desk, opener, asking, new WhoAmI(questions, name, answer), looking, atOnce, answer, background);
        var untold = new Untold(changes, new Surroundings(accounts, changes, workspace), readers, answer, background);
        new SheetClicks(desk, looking.list(), history, opener, background).hearFrom(app);
        var choices = new Choices();
        var flowSwitch = new FlowSwitch(desk, modals, choices, new Membership(methods), background);
        var pick = new FlowPick(desk, flowSwitch, choices, background);
        var submission = new EditSubmission(changes, requests, readers, choices);
        var shortcuts = new Shortcuts(desk, opener, new Permalinks(methods));
        var reasons = new ReasonSubmission(changes, approvals, requests, readers);
        var clicks =
                new CardClicks(changes, approvals, requests, new ChangeDesk(desk), opener, modals, answer, background);
        for (CardButton button : CardButton.values()) {
            app.blockAction(button.action(), (request, context) -> clicks.take(button, request, context));
        }
        app.viewSubmission(ReasonModal.REJECT, reasons::reject);
        app.viewSubmission(ReasonModal.EMERGENCY, reasons::emergency);
        var codes = new CodeSubmission(approvals, readers);
        app.viewSubmission(CodeModal.APPROVE, codes::approve);
        app.viewSubmission(CodeModal.REVIEW, codes::review);
        app.command(name.value(), (request, context) -> {
            untold.tellSoon(request.getPayload());
            return command.take(request, context);
        });
        new ThreadTalk(changes, answer, background).hearFrom(app);
        app.blockSuggestion(PickModal.CHOOSE, pick::suggest);
        app.blockAction(PickModal.CHOOSE, pick::choose);
        app.blockAction(PickModal.CHOOSE_CHANNEL, (request, context) -> context.ack());
        app.globalShortcut(Shortcuts.CHANGE, shortcuts::change);
        app.messageShortcut(Shortcuts.CHANGE_MENTIONED, shortcuts::changeMentioned);
        app.viewSubmission(EditModal.CALLBACK, submission::take);
        var homeDesk = new HomeDesk(accounts, changes, overview, questions, preferences, readers, cards, name);
        var homes = new Homes(methods, homeDesk, overview, clock);
        new HomeClicks(homes, preferences, shortcuts, background).hearFrom(app);
        lookAgain(homes);
        start();
        way.connect();
    }

    /** Those whose Home is kept up to date are known to this process alone: no timer of the database fits. */
    private void lookAgain(Homes homes) {
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "sluice-home");
            thread.setDaemon(true);
            return thread;
        });
        var unused = timer.scheduleWithFixedDelay(homes::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Bolt asks Slack about the token once more when it starts: now, not while the first request waits. */
    private void start() {
        try {
            app.start();
        } catch (RuntimeException e) { // of any type
            throw new SlackException("cannot reach Slack at " + settings.apiUrl() + ": " + e.getMessage(), e);
        }
    }

    /** The servlet for Slack's HTTP requests. Only with a signing secret. */
    public HttpServlet servlet(InstantSource clock) {
        return way.servlet(clock);
    }

    private boolean isConnected() {
        return problem().isEmpty();
    }

    /** Why Slack's requests cannot reach the app, as far as this side can tell; empty when they can. */
    public Optional<String> problem() {
        return way.problem();
    }

    /** Takes no more requests. Those under way are answered, and what they began goes on; a few seconds at most. */
    public void stopTaking() {
        way.close();
        background.finish(LAST_WORK);
    }

    @Override
    public void close() {
        stopTaking();
        if (timer != null) {
            timer.shutdownNow();
        }
        if (verifying != null) {
            verifying.close();
        }
        background.close();
        app.stop();
    }
}
