package dev.sluice.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recurring work that survives restarts and runs in one process at a time, however many there are.
 *
 * <p>Work is registered with {@link #every}, then {@link #start} begins. {@link #nudge} asks for a run right now;
 * nudges are cheap, never block on the database, and may be given from any thread. Work whose process died is taken
 * over by another after 8 seconds by the clock; should the clock jump, so that work under way is taken for dead, it
 * still never runs twice at once in one process.
 */
public final class Timers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final Duration RUN_ENDING = Duration.ofMillis(50);

    private final Database database;
    private final InstantSource clock;
    private final List<RecurringTask<Void>> tasks = new ArrayList<>();
    private final Map<String, Nudges> nudged = new ConcurrentHashMap<>();
    private final ScheduledExecutorService nudger =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "sluice-nudge"));
    private volatile boolean stopping;
    private volatile @Nullable Scheduler scheduler;

    /**
     * The nudges of one work.
     *
     * @param wanted whether one was given since a run of this process last began to look
     * @param waiting whether one waits to be passed on to the database
     */
    private record Nudges(AtomicBoolean wanted, AtomicBoolean waiting) {}

    public Timers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers work, before the start.
     *
     * @param pause from the end of one run to the beginning of the next
     * @param work one step of it; true when there is more to do at once
     */
    public void every(String name, Duration pause, BooleanSupplier work) {
        var wanted = new AtomicBoolean();
        var alone = new ReentrantLock();
        nudged.put(name, new Nudges(wanted, new AtomicBoolean()));
        tasks.add(Tasks.recurring(name, FixedDelay.of(pause))
                .execute((instance, context) -> drain(name, alone, wanted, work)));
    }

    private void drain(String name, Lock alone, AtomicBoolean wanted, BooleanSupplier work) {
        if (!alone.tryLock()) {
            log.warn("work is under way although its signs of life are old, the clock may have jumped name={}", name);
            return;
        }
        try {
            boolean more = true;
            while (more && !stopping) {
                wanted.set(false);
                more = work.getAsBoolean() || wanted.get();
            }
        } finally {
            alone.unlock();
        }
    }

    public void start() {
        scheduler = Scheduler.create(database.timersPool())
                .jdbcCustomization(database.dialect().timers())
                .startTasks(tasks)
                .threads(Math.max(2, tasks.size()))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                .shutdownMaxWait(GRACE)
                .clock(clock::instant)
                .build();
        scheduler.start();
    }

    /** Asks for a run of this work as soon as can be; a run under way looks again before it ends. */
    public void nudge(String name) {
        Nudges nudges = nudged.get(name);
        if (nudges != null) {
            nudges.wanted.set(true);
            passOn(name, nudges, Duration.ZERO);
        }
    }

    private void passOn(String name, Nudges nudges, Duration pause) {
        if (nudges.waiting.compareAndSet(false, true)) {
            try {
                var unused = nudger.schedule(() -> runNow(name, nudges), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                log.debug("nudge after the stop name={}", name);
            }
        }
    }

    private void runNow(String name, Nudges nudges) {
        nudges.waiting.set(false);
        Scheduler running = scheduler;
        if (running == null || stopping || !nudges.wanted.get()) {
            return;
        }
        try {
            running.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // The run may have looked for the last time already, or be another process's: ask until one begins.
            passOn(name, nudges, RUN_ENDING);
        } catch (RuntimeException e) {
            log.warn("nudge failed, the next regular run will do it name={} why={}", name, e.toString());
        }
    }

    /** Frees work that a process which is gone had picked; only where no other process can be at work. */
    static void releaseAll(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update scheduled_tasks set picked = 0, picked_by = null where picked = 1");
        }
    }

    /** Starts no more steps; those under way have 4 seconds, then they are interrupted and have as long again. */
    @Override
    public synchronized void close() {
        Scheduler running = scheduler;
        stopping = true;
        nudger.shutdownNow();
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }
}
