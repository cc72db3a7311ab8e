package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.sluice.audit.Event;
import dev.sluice.change.Announcer;
import dev.sluice.change.Change;
import dev.sluice.change.Message;
import dev.sluice.change.News;
import dev.sluice.change.Place;
import dev.sluice.slack.cards.CardFacts;
import dev.sluice.slack.cards.ChangeCard;
import dev.sluice.slack.cards.Label;
import dev.sluice.slack.cards.ResultCard;
import dev.sluice.slack.cards.StepReply;
import dev.sluice.slack.cards.WaitingNote;
import dev.sluice.slack.cards.WholeText;
import dev.sluice.words.Language;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in Slack how changes stand: in the channel where a change was asked for; when the channel does not take it, in
 * a direct message to the asker and in the fallback channel.
 *
 * <p>A change that waits for approvals has a card there, which is kept up to date, and what happens to it stands in
 * replies below; any other change is told by its result alone.
 */
final class SlackAnnouncer implements Announcer {
    private static final Logger log = LoggerFactory.getLogger(SlackAnnouncer.class);
    private static final Set<Event.Kind> WISHES = Set.of(Event.Kind.ASKED, Event.Kind.AMENDED);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMinutes(2);

    private final MethodsClient methods;
    private final Poster poster;
    private final WholeTexts wholes;
    private final Facts facts;
    private final Surroundings around;
    private final @Nullable String fallback;
    private final Readers readers;
    private final Label label;

    SlackAnnouncer(
            MethodsClient methods,
            Facts facts,
            Surroundings around,
            @Nullable String fallback,
            Readers readers,
            Label label) {
        this.methods = methods;
        this.poster = new Poster(methods);
        this.wholes = new WholeTexts(methods);
        this.facts = facts;
        this.around = around;
        this.fallback = fallback;
        this.readers = readers;
        this.label = label;
    }

    @Override
    public Delivery announce(Message message) {
        Delivery told = tell(message);
        return message.triedAt() != null && told instanceof Delivery.Later later
                ? new Delivery.Later(later.pause(), later.why(), true) // it is not seen yet, which says nothing
                : told;
    }

    private Delivery tell(Message message) {
        Change change = message.change();
        try {
            return switch (message.news()) {
                case CARD -> card(message);
                case STEP -> withWhole(message, step(message));
                case RESULT -> withWhole(message, result(message));
                case OPEN -> change.state().isFinal() ? nothingToTell(change) : result(message);
                case UNANSWERED -> inPrivate(change, WaitingNote.unanswered(change, readers.of(change.requester())));
                case WAITING -> inPrivate(change, WaitingNote.waiting(change, readers.of(change.requester())));
            };
        } catch (SlackApiException e) {
            int code = e.getResponse().code();
            return new Delivery.Later(RetryAfter.of(e, SOON), "Slack answered " + code, code != RetryAfter.TOO_MANY);
        } catch (IOException e) {
            String why = "Slack could not be reached: " + e.getClass().getSimpleName();
            return new Delivery.Later(SOON, why, !(e instanceof ConnectException));
        }
    }

    /** A message as it is worded in the place where it will stand. */
    @FunctionalInterface
    private interface Wording {
        Post in(Language language);
    }

    private Post worded(String place, Change change, Wording wording) {
        Language language = readers.in(place, change.requester());
        return wording.in(language);
    }

    /** Without approvers who see it a card is of no use to its asker alone: the fallback channel comes first. */
    private Delivery card(Message message) throws IOException, SlackApiException {
        Change change = message.change();
        CardFacts known = facts.of(change);
        Wording wording = language -> {
            ChangeCard card = ChangeCard.of(change, known, language);
            return post(message, language, card.text(), card.blocks(), null, false);
        };
        Place stands = message.card();
        if (stands != null) {
            Post post = worded(stands.channel(), change, wording);
            Optional<Delivery> updated = poster.update(stands.channel(), stands.ts(), post);
            if (updated.isPresent()) {
                return updated.get();
            }
        }
        String channel = change.proposal().asker().channel();
        Optional<Delivery> posted = poster.post(channel, worded(channel, change, wording));
        if (posted.isEmpty() && fallback != null) {
            posted = poster.post(fallback, worded(fallback, change, wording));
        }
        return upToDate(message, posted.isPresent() ? posted.get() : toAsker(change, wording), wording);
    }

    /** A card that was found where it was posted before may show what is no longer so. */
    private Delivery upToDate(Message message, Delivery posted, Wording wording) throws IOException, SlackApiException {
        if (message.triedAt() != null && posted instanceof Delivery.Delivered stands) {
            Post post = worded(stands.channel(), message.change(), wording);
            return poster.update(stands.channel(), stands.ts(), post).orElse(posted);
        }
        return posted;
    }

    private Delivery step(Message message) throws IOException, SlackApiException {
        Event event = message.event();
        Change change = message.change();
        if (event == null) {
            return nothingToTell(change);
        }
        Place card = message.card() == null ? around.placeOf(change.id()) : message.card();
        Wording wording = language -> {
            StepReply reply = StepReply.of(event, change, isLate(message), around::linkTo, language);
            return post(message, language, reply.text(), reply.blocks(), card == null ? null : card.ts(), false);
        };
        String channel = card == null ? change.proposal().asker().channel() : card.channel();
        Optional<Delivery> posted = poster.post(channel, worded(channel, change, wording));
        return posted.isPresent() ? posted.get() : elsewhere(change, wording);
    }

    /** Below the card where there is one, and in the channel all the same. */
    private Delivery result(Message message) throws IOException, SlackApiException {
        Change change = message.change();
        Place card = message.card();
        String channel = card == null ? change.proposal().asker().channel() : card.channel();
        Wording here = language -> {
            ResultCard result = ResultCard.of(change, around.ofResult(change, null, isLate(message)), language);
            return post(message, language, result.text(), result.blocks(), card == null ? null : card.ts(), true);
        };
        Optional<Delivery> posted = poster.post(channel, worded(channel, change, here));
        if (posted.isPresent()) {
            return posted.get();
        }
        return elsewhere(change, language -> {
            ResultCard moved = ResultCard.of(change, around.ofResult(change, channel, isLate(message)), language);
            return post(message, language, moved.text(), moved.blocks(), null, false);
        });
    }

    /** What a card had to cut stands whole below it: once for each wish, or with the result where there is no card. */
    private Delivery withWhole(Message message, Delivery told) {
        Event event = message.event();
        Place card = message.card();
        boolean isFirst = message.news() == News.STEP ? event != null && WISHES.contains(event.kind()) : card == null;
        if (!isFirst || !(told instanceof Delivery.Delivered stands)) {
            return told;
        }
        Language language = readers.in(stands.channel(), message.change().requester());
        Optional<WholeText> file = WholeText.of(message.change(), language);
        if (file.isEmpty() || stands.ts().isEmpty()) {
            return told;
        }
        String thread = stands.trace() == null || stands.trace().thread() == null
                ? stands.ts()
                : stands.trace().thread();
        wholes.add(stands.channel(), thread, file.get(), message.triedAt() != null, language);
        return told;
    }

    private static boolean isLate(Message message) {
        Event event = message.event();
        return event != null && event.at().plus(LATE).isBefore(message.now());
    }

    private Delivery elsewhere(Change change, Wording wording) throws IOException, SlackApiException {
        Delivery told = toAsker(change, wording);
        if (told instanceof Delivery.Impossible && fallback != null) {
            return poster.post(fallback, worded(fallback, change, wording)).orElse(told);
        }
        return told;
    }

    private Delivery toAsker(Change change, Wording wording) throws IOException, SlackApiException {
        Optional<String> direct = poster.direct(change.requester().value());
        Optional<Delivery> posted = direct.isPresent()
                ? poster.post(direct.get(), worded(direct.get(), change, wording))
                : Optional.empty();
        return posted.orElseGet(() -> new Delivery.Impossible("no channel takes the message"));
    }

    /** The label is a part of what is said, and of what the mark vouches for. */
    private Post post(
            Message message,
            Language language,
            String unlabelled,
            String blocks,
            @Nullable String thread,
            boolean broadcast) {
        String text = label.before(unlabelled, language);
        return new Post(
                text,
                label.above(blocks),
                Marking.of(message, text),
                Marking.plain(message, text),
                Long.toString(message.id()),
                thread,
                broadcast,
                message.triedAt());
    }

    private static Delivery nothingToTell(Change change) {
        return new Delivery.Delivered(change.proposal().asker().channel(), "");
    }

    /** Tells the asker alone; what can't be told is only a delay, and the result will be told. */
    private Delivery inPrivate(Change change, WaitingNote note) throws IOException, SlackApiException {
        String channel = change.proposal().asker().channel();
        if (change.state().isFinal()) {
            return nothingToTell(change);
        }
        String who = change.requester().value();
        String text = label.before(note.text(), readers.of(change.requester()));
        String blocks = label.above(note.blocks());
        var sent = SlackCall.make(() -> methods.chatPostEphemeral(
                r -> r.channel(channel).user(who).text(text).blocksAsString(blocks)));
        if (!sent.isOk()) {
            log.warn("not told in private channel={} change={} why={}", channel, change.id(), sent.getError());
        }
        return new Delivery.Delivered(channel, String.valueOf(sent.getMessageTs()));
    }
}
