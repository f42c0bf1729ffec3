package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** A clustered Quartz scheduler over the store's tables. */
final class QuartzProbe {

    private static volatile CountDownLatch fired = new CountDownLatch(1);

    /** Public because Quartz makes it. */
    public static final class Ring implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            if (context.getMergedJobDataMap().getString("word").equals("chuông")) {
                fired.countDown();
            }
        }
    }

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

    private QuartzProbe() {}

    static void fireOnce(DataSource source) throws Exception {
        fired = new CountDownLatch(1);
        DBConnectionManager.getInstance().addConnectionProvider("store", new Connections(source));
        Scheduler scheduler = new StdSchedulerFactory(settings()).getScheduler();
        try {
            scheduler.start();
            scheduler.scheduleJob(
                    JobBuilder.newJob(Ring.class)
                            .withIdentity("ring")
                            .usingJobData("word", "chuông")
                            .requestRecovery()
                            .build(),
                    TriggerBuilder.newTrigger().startNow().build());
            assertThat(fired.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.shutdown(true);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "probe-" + System.identityHashCode(fired));
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.dataSource", "store");
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        return settings;
    }
}
