package dev.sluice.slack;

import com.slack.api.model.view.View;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.words.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a form that needs CAMS first. A modal must be opened within 3 seconds of the command or click: what CAMS
 * returns quickly is shown at once; otherwise a modal that says so is opened in time and filled when the flow is there.
 * Whatever CAMS does, something is opened within a third of a second.
 */
final class FormOpener {
    private static final Logger log = LoggerFactory.getLogger(FormOpener.class);
    private static final Duration QUICK = Duration.ofMillis(220);
    private static final CommandWords SAY = CommandWords.SAY;

    private final Modals modals;
    private final PrivateAnswer answer;
    private final Readers readers;
    private final Background background;

    FormOpener(Modals modals, PrivateAnswer answer, Readers readers, Background background) {
        this.modals = modals;
        this.answer = answer;
        this.readers = readers;
        this.background = background;
    }

    /** Begins to look for a flow and shows what is found; false when too much is waiting already. */
    boolean begin(Visit visit, String what, Callable<Look> finding) {
        return background.begin(what, () -> open(visit, finding));
    }

    private void open(Visit visit, Callable<Look> finding) throws InterruptedException {
        Future<Look> search;
        try {
            search = background.read(finding);
        } catch (RejectedExecutionException e) {
            answer.send(visit, SAY.busy());
            return;
        }
        try {
            Look look = search.get(QUICK.toMillis(), TimeUnit.MILLISECONDS);
            show(visit, look);
        } catch (TimeoutException e) {
            openThenFill(visit, search);
        } catch (ExecutionException e) {
            log.error("looking for a flow failed user={}", visit.who(), e);
            answer.send(visit, SAY.notFetched());
        }
    }

    private void show(Visit visit, Look look) {
        if (look instanceof Look.Modal modal) {
            open(visit, modal.view());
        } else if (look instanceof Look.Note note && visit.channel().isEmpty()) {
            open(visit, NoteModal.of(note.text(), readers.of(visit.who())));
        } else if (look instanceof Look.Note note) {
            answer.send(visit, note.text());
        }
    }

    private Optional<View> open(Visit visit, View view) {
        Optional<View> opened = modals.open(visit, view);
        if (opened.isEmpty()) {
            answer.send(visit, SAY.notInTime());
        }
        return opened;
    }

    private void openThenFill(Visit visit, Future<Look> search) throws InterruptedException {
        Optional<View> opened = open(visit, NoteModal.loading(readers.now(visit.who())));
        if (opened.isEmpty()) {
            search.cancel(true);
            return;
        }
        View loading = opened.get();
        View found = whenFound(search, readers.of(visit.who()));
        Updated updated = modals.update(loading.getId(), loading.getHash(), found);
        if (updated.kind() == Updated.Kind.CONFLICT) { // nobody fills in anything while it loads
            updated = modals.update(loading.getId(), null, found);
        }
        if (!updated.isOver()) {
            answer.send(visit, SAY.notFetched());
        }
    }

    private static View whenFound(Future<Look> search, Language language) throws InterruptedException {
        try {
            Look look = search.get(60, TimeUnit.SECONDS);
            return look instanceof Look.Modal modal ? modal.view() : NoteModal.of(((Look.Note) look).text(), language);
        } catch (TimeoutException | ExecutionException e) {
            log.error("looking for a flow failed", e);
            return NoteModal.of(SAY.notFetched(), language);
        }
    }
}
