package dev.sluice;

import dev.sluice.access.Access;
import dev.sluice.access.PolicyAlarm;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes edits of the policies while the app runs. Content that two looks in a row find is read; if it is in order, it
 * decides from then on, and if not, the last good policies stay. Either way the operators are told, once for each
 * content. Every process looks for itself, on one thread.
 */
final class PolicyReload {
    private static final Logger log = LoggerFactory.getLogger(PolicyReload.class);
    private static final ReloadWords SAY = ReloadWords.SAY;
    private static final int LOOKS_BETWEEN_TELLING = 10;
    private static final int MOST_CHANGES = 20;

    private final Map<String, String> environment;
    private final Settings started;
    private final Access access;
    private final PermissionMap people;
    private final PolicyRecord record;
    private final PolicyAlarm alarm;
    private final SettingsFiles files;
    private boolean isReviewed;

    private String seen = "";
    private String handled = "";
    private boolean isBroken;
    private List<String> waitingForRestart = List.of();
    private @Nullable BooleanSupplier untold;
    private int patience;

    /** @param started what the app runs by, as it was read from this environment */
    PolicyReload(
            Map<String, String> environment,
            Settings started,
            Access access,
            PermissionMap people,
            PolicyRecord record,
            PolicyAlarm alarm) {
        this.environment = Map.copyOf(environment);
        this.started = started;
        this.access = access;
        this.people = people;
        this.record = record;
        this.alarm = alarm;
        this.files = new SettingsFiles(Settings.file(environment));
    }

    /** Looks once. It never throws: whatever is in the files, the next look comes. */
    void look() {
        try {
            if (!isReviewed) {
                isReviewed = true;
                PolicyReview.log(started.access());
            }
            String now = files.look();
            boolean stays = now.equals(seen);
            seen = now;
            if (stays && !now.equals(handled)) {
                handled = now;
                handle();
            }
            tell();
        } catch (RuntimeException e) {
            log.error("looking for edited policies failed", e);
        }
    }

    private void handle() {
        try {
            take(Settings.read(environment));
        } catch (SettingsException e) {
            refuse(e.mistakes());
        } catch (RuntimeException e) {
            log.error("edited settings could not be read", e);
            refuse(List.of("settings: cannot be read"));
        }
    }

    private void refuse(List<String> mistakes) {
        isBroken = true;
        mistakes.forEach(mistake -> log.error("edited settings refused, the last good policies stay {}", mistake));
        untold = () -> alarm.refused(mistakes);
        patience = 0;
    }

    private void take(Settings read) {
        List<Sentence> changes = access.replace(read.access());
        if (!changes.isEmpty()) {
            people.invalidateAll();
            PolicyReview.log(read.access());
        }
        List<String> restart = restart(read);
        List<Sentence> news = new ArrayList<>();
        if (isBroken) {
            news.add(changes.isEmpty() ? SAY.inOrderAsBefore() : SAY.inOrder());
        }
        if (!changes.isEmpty() && record.isFirst(changes, read.access())) {
            news.add(SAY.reloaded(some(changes)));
        }
        if (!restart.equals(waitingForRestart)) {
            news.add(restart.isEmpty() ? SAY.nothingWaits() : SAY.byRestart(Sentence.commas(restart)));
        }
        isBroken = false;
        waitingForRestart = restart;
        untold = null;
        news.stream().reduce(SAY::then).ifPresent(line -> {
            log.info("settings reloaded {}", line.inEnglish());
            untold = () -> alarm.taken(line);
            patience = 0;
        });
    }

    private static Sentence some(List<Sentence> changes) {
        List<Sentence> shown = new ArrayList<>(changes.subList(0, Math.min(MOST_CHANGES, changes.size())));
        if (changes.size() > MOST_CHANGES) {
            shown.add(SAY.more(changes.size() - MOST_CHANGES));
        }
        return Sentence.commas(shown);
    }

    private List<String> restart(Settings read) {
        List<String> sections = new ArrayList<>();
        if (!read.accounts().equals(started.accounts())) {
            sections.add("accounts");
        }
        if (!read.approvals().equals(started.approvals())) {
            sections.add("approvals");
        }
        if (!read.audit().equals(started.audit())) {
            sections.add("audit");
        }
        if (!read.slack().equals(started.slack())) {
            sections.add("channels");
        }
        return sections;
    }

    private void tell() {
        if (untold != null && patience-- <= 0) {
            if (untold.getAsBoolean()) {
                untold = null;
            }
            patience = LOOKS_BETWEEN_TELLING;
        }
    }
}
