package dev.sluice.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.audit.CanonicalJson;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds changes against their events: what somebody edits in the list of changes, so that it runs or seems to have run,
 * is not what the ledger tells.
 *
 * <p>It holds a page of changes and their events in memory. Writers may go on meanwhile: a change that moves is looked
 * at again. One check is for one thread.
 */
final class ChangeCheck {
    private static final FindingWords SAY = FindingWords.SAY;
    private static final int TRIES = 10;

    private final JdbiEntries entries;
    private final Subjects subjects;
    private final Consumer<Finding> findings;

    ChangeCheck(JdbiEntries entries, Subjects subjects, Consumer<Finding> findings) {
        this.entries = entries;
        this.subjects = subjects;
        this.findings = findings;
    }

    void run() {
        String after = "";
        List<Subject> page = subjects.after(after);
        while (!page.isEmpty()) {
            String last = page.get(page.size() - 1).id();
            Map<String, List<Entry>> told = byChange(entries.ofChanges(after, last));
            for (Subject subject : page) {
                List<Entry> own = told.remove(subject.id());
                look(subject, own == null ? List.of() : own);
            }
            told.values().forEach(this::lookForSubject);
            after = last;
            page = subjects.after(after);
        }
        byChange(entries.ofChanges(after)).values().forEach(this::lookForSubject);
    }

    private static Map<String, List<Entry>> byChange(List<Entry> all) {
        var told = new LinkedHashMap<String, List<Entry>>();
        for (Entry entry : all) {
            told.computeIfAbsent(Objects.requireNonNullElse(entry.changeId(), ""), id -> new ArrayList<>())
                    .add(entry);
        }
        return told;
    }

    /**
     * One that differs is read again: it may have moved in between. What is read before and after its events stands.
     */
    private void look(Subject first, List<Entry> firstTold) {
        Subject subject = first;
        List<Finding> found = compare(subject, firstTold);
        for (int i = 0; i < TRIES && !found.isEmpty(); i++) {
            List<Entry> told = entries.ofChange(subject.id());
            Optional<Subject> again = subjects.find(subject.id());
            boolean isStill = again.filter(subject::equals).isPresent();
            subject = again.orElse(subject);
            found = compare(subject, told);
            if (isStill) {
                break;
            }
        }
        found.forEach(findings);
    }

    private void lookForSubject(List<Entry> told) {
        Entry newest = told.get(told.size() - 1);
        String id = Objects.requireNonNullElse(newest.changeId(), "");
        if (subjects.find(id).isEmpty()) {
            findings.accept(edited(newest, SAY.changeIsGone(id)));
        }
    }

    private static List<Finding> compare(Subject subject, List<Entry> told) {
        if (told.isEmpty()) {
            return List.of(Finding.of(FindingKind.CHANGE_EDITED, 0, SAY.noEventTells(subject.id())));
        }
        var found = new ArrayList<Finding>();
        Entry newest = told.get(told.size() - 1);
        JsonNode says = content(newest);
        String state = says.path("state").asText(subject.state());
        if (!state.equals(subject.state())) {
            found.add(edited(newest, SAY.leftOtherwise(subject.id(), state, subject.state())));
        } else if (!isTold(subject, says) || !isRequester(subject.requester(), told.get(0))) {
            found.add(edited(newest, SAY.tellsOtherwise(subject.id())));
        } else if (!subject.isDigestTrue()) {
            found.add(edited(newest, SAY.wantsOtherwise(subject.id())));
        }
        subject.approvedBy().stream()
                .filter(person -> !isApprovalTold(person, told))
                .map(person -> edited(newest, SAY.untoldApproval(subject.id(), person)))
                .forEach(found::add);
        return found;
    }

    /** What an event does not say, as those of early versions, is no contradiction. */
    private static boolean isTold(Subject subject, JsonNode says) {
        return says.path("version").asLong(subject.version()) == subject.version()
                && says.path("digest").asText(subject.digest()).equals(subject.digest())
                && says.path("flow").asText(subject.flow()).equals(subject.flow())
                && (!says.has("requestId")
                        || Objects.equals(says.path("requestId").textValue(), subject.requestId()));
    }

    private static boolean isRequester(String requester, Entry first) {
        boolean isAsking = first.is(Event.Kind.ASKED) || first.is(Event.Kind.REFUSED);
        return !isAsking || first.isCompacted() || first.person().equals(requester);
    }

    private static boolean isApprovalTold(String person, List<Entry> told) {
        return told.stream()
                .anyMatch(entry -> entry.is(Event.Kind.REBUILT)
                        || (entry.is(Event.Kind.APPROVED)
                                && (entry.isCompacted() || entry.person().equals(person))));
    }

    private static JsonNode content(Entry entry) {
        try {
            return CanonicalJson.object(entry.content());
        } catch (IllegalArgumentException e) { // that is a finding of its own
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static Finding edited(Entry entry, Sentence what) {
        return Finding.of(FindingKind.CHANGE_EDITED, entry.seq(), what);
    }
}
