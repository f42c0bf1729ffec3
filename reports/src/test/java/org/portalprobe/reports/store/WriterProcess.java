package org.portalprobe.reports.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.portalprobe.crawler.artifact.Visit;

/** Another process that opens a store, records visits one after another and says each one's id once it is acknowledged. */
final class WriterProcess implements AutoCloseable {

    static final String OPEN = "open";

    private final Process process;
    private final BufferedReader said;

    private WriterProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param visits how many; 0 keeps the store open until the process is ended */
    static WriterProcess start(StoreSettings settings, Instant first, int visits) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new WriterProcess(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=" + WriterProcess.class.getResource("/quiet-logback.xml"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WriterProcess.class.getName(),
                        settings.url(),
                        settings.user().orElse(""),
                        settings.evidence().toString(),
                        first.toString(),
                        String.valueOf(visits))
                .redirectError(new File("/dev/null"))
                .start());
    }

    public static void main(String[] arguments) throws IOException {
        var settings = new StoreSettings(
                arguments[0],
                Optional.of(arguments[1]).filter(user -> !user.isEmpty()),
                Optional.of(arguments[1]).filter(user -> !user.isEmpty()),
                Path.of(arguments[2]));
        Instant first = Instant.parse(arguments[3]);
        try (Store store = Store.open(settings, InstantSource.system())) {
            System.out.println(OPEN);
            for (int number = 0; number < Integer.parseInt(arguments[4]); number++) {
                String at = first.plus(number, ChronoUnit.MINUTES).toString();
                Visit visit = Nights.visit(store.evidence(), "thai-son", at, at);
                store.record(visit, Nights.observations(visit));
                System.out.println(visit.id());
            }
            System.out.println("done");
            // Until the parent closes its end.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The next line, once it is there. */
    Optional<String> next() throws IOException {
        return Optional.ofNullable(said.readLine());
    }

    long pid() {
        return process.pid();
    }

    void runFor(long micros) throws InterruptedException {
        process.waitFor(micros, TimeUnit.MICROSECONDS);
    }

    /** Ends the process at once, as a power cut would; gives what it had said and nobody had read yet. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        var rest = new ArrayList<String>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            rest.add(line);
        }
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
