package dev.sluice.slack;

import com.slack.api.model.block.composition.OptionObject;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Rights;
import dev.sluice.change.Verdict;
import dev.sluice.change.Visitor;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.FlowForm;
import dev.sluice.slack.cards.FormStart;
import dev.sluice.slack.cards.PickModal;
import dev.sluice.slack.cards.Redraws;
import dev.sluice.slack.command.CommandName;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds the flow that somebody wants to edit and makes the form for it. Rights come first: nothing is read from CAMS
 * for a person who may not read it, and nobody gets a form for a flow that no policy would let them change.
 */
final class FlowDesk {
    private static final DeskWords SAY = DeskWords.SAY;

    private final FlowFinder finder;
    private final Rights rights;
    private final Changes changes;
    private final Readers readers;
    private final CommandName command;
    private final InstantSource clock;

    FlowDesk(
            FlowFinder finder,
            Rights rights,
            Changes changes,
            Readers readers,
            CommandName command,
            InstantSource clock) {
        this.finder = finder;
        this.rights = rights;
        this.changes = changes;
        this.readers = readers;
        this.command = command;
        this.clock = clock;
    }

    List<Account> accounts() {
        return finder.accounts();
    }

    /**
     * Looks for what was typed: nothing, a flow ID, or a part of a name.
     *
     * @throws InterruptedException when the app stops while waiting for CAMS
     */
    Look lookFor(Visit visit, String typed) throws InterruptedException {
        if (isNumber(typed)) {
            return byId(visit, new FlowId(typed));
        }
        return typed.isEmpty() ? lookForAny(visit, SAY.yourFlows()) : byName(visit, typed);
    }

    /** The question which of all flows. */
    Look lookForAny(Visit visit, Sentence hint) {
        Verdict mayList = mayList(visit);
        return mayList.allows()
                ? new Look.Modal(PickModal.of(visit.occasion(), hint, readers.of(visit.who())))
                : new Look.Note(mayList.sentence());
    }

    static boolean isNumber(String text) {
        return FlowId.isOne(text) && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Look byName(Visit visit, String typed) throws InterruptedException {
        Verdict mayList = mayList(visit);
        if (!mayList.allows()) {
            return new Look.Note(mayList.sentence());
        }
        Listed found = search(visit, typed);
        if (found.flows().size() == 1) {
            return byId(visit, found.flows().get(0).id());
        }
        if (!found.flows().isEmpty()) {
            Sentence hint = SAY.flowsWith(found.flows().size(), typed);
            return among(visit, hint, found.flows());
        }
        if (found.failure() != null) {
            return new Look.Note(Troubles.said(SAY.flowsNotListed(), found.failure()));
        }
        Optional<Sentence> guess =
                FlowGuess.of(command, "edit", typed, search(visit, "").flows());
        if (guess.isPresent()) {
            return new Look.Note(Sentence.joined(SAY.noFlowWith(typed, command.with("edit")), guess.get()));
        }
        return FlowId.isOne(typed)
                ? byId(visit, new FlowId(typed))
                : new Look.Note(SAY.noFlowWith(typed, command.with("edit")));
    }

    /** The question which of these flows. */
    Look among(Visit visit, Sentence hint, List<FlowSummary> flows) {
        return new Look.Modal(PickModal.of(visit.occasion(), hint, options(flows), readers.of(visit.who())));
    }

    /** The form for a flow, or why there is none. */
    Look byId(Visit visit, FlowId id) throws InterruptedException {
        return byId(visit, id, (account, flow) -> fresh(visit, account, flow, Redraws.NONE, List.of()));
    }

    /** The same, with a form for something special. */
    Look byId(Visit visit, FlowId id, BiFunction<Account, Flow, Look> form) throws InterruptedException {
        Found found = find(visit, id);
        return found instanceof Found.One one
                ? form.apply(one.account(), one.flow())
                : new Look.Note(((Found.None) found).sentence());
    }

    /** The flow, if it is there and the person may see it. */
    Found find(Visit visit, FlowId id) throws InterruptedException {
        var open = new ArrayList<Account>();
        Verdict refused = null;
        for (Account account : finder.accounts()) {
            Verdict mayRead = rights.toRead(visit.visitor(), account.id(), id, clock.instant());
            if (mayRead.allows()) {
                open.add(account);
            } else if (refused == null) {
                refused = mayRead;
            }
        }
        return open.isEmpty() && refused != null ? new Found.None(refused.sentence()) : finder.byId(id, open);
    }

    /** The form with what the flow is now, with these sentences first above the fields. */
    Look fresh(Visit visit, Account account, Flow flow, Redraws redraws, List<Sentence> first) {
        var form = new FlowForm(account.id(), visit.occasion(), flow).redrawn(redraws);
        return form(visit, account, form, FormStart.of(flow, notes(visit, account, flow, first)));
    }

    /** The form as somebody has filled it in so far, about the flow as it is now. */
    Look filled(Visit visit, EditForm filled, Flow flow, Redraws redraws, List<Sentence> first) {
        Account account = finder.accounts().stream()
                .filter(it -> it.id().equals(filled.form().account()))
                .findFirst()
                .orElseThrow();
        var form = new FlowForm(account.id(), visit.occasion(), flow).redrawn(redraws);
        return form(visit, account, form, filled.start(notes(visit, account, flow, first)));
    }

    private List<Sentence> notes(Visit visit, Account account, Flow flow, List<Sentence> first) {
        var notes = new ArrayList<>(first);
        notes.addAll(FormNotes.of(changes.preview(visit.visitor(), account.id(), flow)));
        return notes;
    }

    /**
     * What somebody should know before they go back to a change.
     *
     * @param channel where it will be shown
     */
    List<Sentence> notes(Visit visit, String channel, Account account, Flow flow, Change besides) {
        var visitor = new Visitor(visit.who(), visit.team(), channel);
        return FormNotes.of(changes.preview(visitor, account.id(), flow).besides(besides.id()));
    }

    /** A form with these values, or why this person gets none. */
    Look form(Visit visit, Account account, FlowForm form, FormStart start) {
        Flow flow = form.shown();
        Verdict mayEdit = mayEdit(visit, account, flow);
        if (!mayEdit.allows()) {
            return new Look.Note(mayEdit.sentence());
        }
        return form.fits()
                ? new Look.Modal(EditModal.of(form, account.spaces(), start, readers.of(visit.who())))
                : new Look.Note(SAY.tooLong(flow.id().value()));
    }

    /** Flows that the person may change and whose name or ID contains the text. */
    Listed search(Visit visit, String text) throws InterruptedException {
        return search(visit, text, (account, flow) -> mayEdit(visit, account, flow));
    }

    /** Flows that the person may see and whose name or ID contains the text. */
    Listed seen(Visit visit, String text) throws InterruptedException {
        return search(visit, text, (account, flow) -> maySee(visit, account, flow));
    }

    private Listed search(Visit visit, String text, BiPredicate<Account, FlowSummary> may) throws InterruptedException {
        Listed found = Listed.NONE;
        for (Account account : finder.accounts()) {
            if (rights.toList(visit.visitor(), account.id(), clock.instant()).allows()) {
                Listed all = finder.search(account, text);
                found = found.and(new Listed(
                        all.flows().stream()
                                .filter(flow -> may.test(account, flow))
                                .toList(),
                        all.failure()));
            }
        }
        return found;
    }

    private boolean mayEdit(Visit visit, Account account, FlowSummary flow) {
        return rights.toStartEditing(visit.visitor(), account.id(), flow, clock.instant())
                .allows();
    }

    private boolean maySee(Visit visit, Account account, FlowSummary flow) {
        return rights.toRead(visit.visitor(), account.id(), flow.id(), clock.instant())
                .allows();
    }

    Verdict mayEdit(Visit visit, Account account, Flow flow) {
        return rights.toStartEditing(visit.visitor(), account.id(), flow, clock.instant());
    }

    Verdict mayList(Visit visit) {
        return finder.accounts().stream()
                .map(account -> rights.toList(visit.visitor(), account.id(), clock.instant()))
                .reduce((a, b) -> a.allows() ? a : b)
                .orElseThrow();
    }

    /** What the person reads. */
    Language language(Visit visit) {
        return readers.of(visit.who());
    }

    CommandName command() {
        return command;
    }

    /** The space of a flow in words; empty when it has none. */
    String spaceOf(FlowSummary flow) {
        SpaceId space = flow.space();
        return space == null ? "" : spaces().getOrDefault(space.value(), space.value());
    }

    private Map<String, String> spaces() {
        return finder.accounts().stream()
                .flatMap(account -> account.spaces().entrySet().stream())
                .collect(Collectors.toMap(space -> space.getKey().value(), Map.Entry::getValue, (a, b) -> a));
    }

    List<OptionObject> options(List<FlowSummary> flows) {
        Map<String, String> spaces = spaces();
        return flows.stream()
                .limit(PickModal.MOST_OPTIONS)
                .map(flow -> PickModal.option(flow, spaces))
                .toList();
    }
}
