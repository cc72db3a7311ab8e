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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * over by another after 8 seconds.
 */
public final class Timers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Database database;
    private final InstantSource clock;
    private final List<RecurringTask<Void>> tasks = new ArrayList<>();
    private final Map<String, AtomicBoolean> nudged = new ConcurrentHashMap<>();
    private final ExecutorService nudger = Executors.newSingleThreadExecutor(r -> new Thread(r, "sluice-nudge"));
    private volatile boolean stopping;
    private volatile @Nullable Scheduler scheduler;

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
        nudged.put(name, wanted);
        tasks.add(Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> drain(wanted, work)));
    }

    private void drain(AtomicBoolean wanted, BooleanSupplier work) {
        boolean more = true;
        while (more && !stopping) {
            wanted.set(false);
            more = work.getAsBoolean() || wanted.get();
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
        AtomicBoolean wanted = nudged.get(name);
        if (wanted != null && wanted.compareAndSet(false, true)) {
            try {
                nudger.execute(() -> runNow(name));
            } catch (RejectedExecutionException e) {
                log.debug("nudge after the stop name={}", name);
            }
        }
    }

    private void runNow(String name) {
        Scheduler running = scheduler;
        if (running == null || stopping) {
            return;
        }
        try {
            running.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException e) {
            log.debug("nudged while running name={}", name);
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

    /** Lets steps under way finish, for 8 seconds at most, and starts no more. */
    @Override
    public void close() {
        stopping = true;
        nudger.shutdownNow();
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
