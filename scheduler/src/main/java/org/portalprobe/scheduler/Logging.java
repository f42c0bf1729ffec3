package org.portalprobe.scheduler;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Logs go to standard error, warnings and worse unless {@code PORTALPROBE_LOG} names a level. Set in code: reading XML costs start time. */
final class Logging {

    private static final List<String> THROWERS = List.of("org.flywaydb", "com.zaxxer.hikari", "io.javalin.Javalin");

    private Logging() {}

    static void configure() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        String wanted = System.getenv("PORTALPROBE_LOG");
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(wanted, Level.WARN));
        root.addAppender(appender);
        if (wanted == null) {
            // What they log they also throw, and we say it once, in words for a person.
            THROWERS.forEach(library -> context.getLogger(library).setLevel(Level.OFF));
        }
        quieten();
    }

    private static void quieten() {
        // Selenium and Playwright log through the platform's logger; their warnings about versions are not for users.
        java.util.logging.LogManager.getLogManager().reset();
    }

    /** For processes that run for years: a JSON object a line on standard error, runs named by their id; informative unless told otherwise. */
    static void inJson() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithSequenceNumber(false);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Level ours = Level.toLevel(System.getenv("PORTALPROBE_LOG"), Level.INFO);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("org.portalprobe").setLevel(ours);
        THROWERS.forEach(library -> context.getLogger(library).setLevel(Level.OFF));
        quieten();
    }
}
