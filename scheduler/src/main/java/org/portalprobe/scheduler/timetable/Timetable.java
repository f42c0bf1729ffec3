package org.portalprobe.scheduler.timetable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz with its tables in the store's database. On PostgreSQL several are one cluster: each duty fires on one of them. A duty missed while
 * nobody served is done once, late.
 */
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final String NAME = "portalprobe";

    private record Connections(DataSource source) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return source.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }

    private final Scheduler scheduler;
    private final ClockWatch watch;

    private Timetable(Scheduler scheduler, ClockWatch watch) {
        this.scheduler = scheduler;
        this.watch = watch;
    }

    /**
     * Catches up and goes on from now.
     *
     * @param clustered other processes serve the same database, or may
     */
    public static Timetable start(DataSource source, boolean clustered, Hours hours, Duties duties, InstantSource clock)
            throws SchedulerException {
        duties.catchUp();
        String connections = "store-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new Connections(source));
        Scheduler scheduler = new StdSchedulerFactory(settings(connections, clustered)).getScheduler();
        scheduler.setJobFactory((fired, within) -> new DutyJob(duties));
        plan(scheduler, hours);
        // What was to be told while nobody served does not wait for the next round.
        scheduler.triggerJob(key(Duty.NOTICE));
        scheduler.start();
        ClockWatch watch = new ClockWatch(clock);
        watch.tell(() -> reckonAnew(scheduler, hours, duties));
        return new Timetable(scheduler, watch);
    }

    private static void reckonAnew(Scheduler scheduler, Hours hours, Duties duties) {
        try {
            plan(scheduler, hours);
        } catch (SchedulerException away) {
            LOG.warn("the timetable goes by the clock before it was set: {}", away.getMessage());
        }
        duties.catchUp();
    }

    private static void plan(Scheduler scheduler, Hours hours) throws SchedulerException {
        for (Duty duty : Duty.values()) {
            Optional<String> cron = hours.cron(duty);
            if (cron.isPresent()) {
                scheduler.scheduleJob(job(duty), Set.of(trigger(duty, cron.get(), hours)), true);
            } else {
                scheduler.deleteJob(key(duty));
            }
        }
    }

    private static JobKey key(Duty duty) {
        return JobKey.jobKey(duty.name());
    }

    private static JobDetail job(Duty duty) {
        return JobBuilder.newJob(DutyJob.class)
                .withIdentity(key(duty))
                .storeDurably()
                .build();
    }

    private static Trigger trigger(Duty duty, String cron, Hours hours) {
        return TriggerBuilder.newTrigger()
                .withIdentity(duty.name())
                .forJob(key(duty))
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(hours.zone())
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static Properties settings(String connections, boolean clustered) {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", NAME);
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.dbFailureRetryInterval", "2000");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.dataSource", connections);
        settings.setProperty("org.quartz.jobStore.isClustered", String.valueOf(clustered));
        return settings;
    }

    /** When the duty is due next, for a person; empty when it is not planned. */
    public Optional<Instant> next(Duty duty) {
        try {
            return scheduler.getTriggersOfJob(key(duty)).stream()
                    .flatMap(trigger -> Optional.ofNullable(trigger.getNextFireTime()).stream())
                    .map(Date::toInstant)
                    .findFirst();
        } catch (SchedulerException away) {
            LOG.warn("{}", away.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        watch.close();
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException away) {
            LOG.warn("{}", away.getMessage());
        }
    }
}
