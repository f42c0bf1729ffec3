package org.portalprobe.reports.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Connections to the one database, every failure of which leaves here as a {@link StoreException}. Thread-safe. */
final class Database implements AutoCloseable {

    /** Work in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Handle handle) throws SQLException;
    }

    private static final String H2_VALUE_CACHE = "h2.objectCache";
    private static final int CONNECTIONS = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    static {
        // H2 would look every value that it reads up in a cache of soft references, which costs more than it saves:
        // hardly any comes twice.
        if (System.getProperty(H2_VALUE_CACHE) == null) {
            System.setProperty(H2_VALUE_CACHE, "false");
        }
    }

    private final StoreSettings settings;
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(StoreSettings settings) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.url());
        this.pool = new HikariDataSource(pooling(settings, dialect));
        this.jdbi = Jdbi.create(pool);
    }

    static Database open(StoreSettings settings) {
        try {
            Optional<Path> folder = settings.folder();
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            // The pool would hide the driver's reason behind a time-out.
            connect(settings).close();
            Database database = new Database(settings);
            try {
                Schema.bringUpToDate(database.pool, settings);
                return database;
            } catch (RuntimeException failed) {
                database.close();
                throw failed;
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            throw StoreFaults.of(failed, settings);
        }
    }

    private static Connection connect(StoreSettings settings) throws SQLException {
        var properties = new Properties();
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        settings.password().ifPresent(password -> properties.setProperty("password", password));
        return DriverManager.getConnection(Dialect.of(settings.url()).complete(settings.url()), properties);
    }

    private static HikariConfig pooling(StoreSettings settings, Dialect dialect) {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(dialect.complete(settings.url()));
        dialect.opening().ifPresent(config::setConnectionInitSql);
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        return config;
    }

    /** For Quartz, whose tables are here too. */
    DataSource source() {
        return pool;
    }

    Dialect dialect() {
        return dialect;
    }

    <T> T read(Work<T> work) {
        try {
            return jdbi.withHandle(work::in);
        } catch (SQLException | RuntimeException failed) {
            throw failed(failed);
        }
    }

    /** All or nothing; on disk when it returns. */
    <T> T write(Work<T> work) {
        try {
            T result = jdbi.inTransaction(work::in);
            if (dialect == Dialect.H2) {
                // PostgreSQL's commit reaches the disk by itself.
                jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
            }
            return result;
        } catch (SQLException | RuntimeException failed) {
            throw failed(failed);
        }
    }

    /**
     * Does the work while rows that were locked stay so; it ends with the process at the latest. The lock has a connection of its own:
     * reads and writes of the work would else join its transaction and be acknowledged only when all of it ends.
     */
    <T> T holding(Work<?> lock, Supplier<T> work) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            lock.in(handle);
            T result = work.get();
            handle.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            throw failed(failed);
        }
    }

    /** H2 closes a database that it cannot write; it opens again for the first connection that is not of before. */
    private StoreException failed(Exception failure) {
        pool.getHikariPoolMXBean().softEvictConnections();
        return StoreFaults.of(failure, settings);
    }

    /** Gives freed space back to the file system where the database can, and closes. */
    void closeCompacted() {
        if (dialect == Dialect.POSTGRESQL) {
            read(handle -> handle.execute("VACUUM ANALYZE"));
            close();
            return;
        }
        close();
        try (Connection last = connect(settings);
                Statement statement = last.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException failed) {
            throw StoreFaults.of(failed, settings);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
