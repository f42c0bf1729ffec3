package org.portalprobe.scheduler.desk;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;

/** The desk of the process that serves the store. That is no portal: the egress has no part in it. */
public record RemoteDesk(DeskNote note, HttpClient client) implements Desk, AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Empty when the process that left the note is gone. */
    public static Optional<RemoteDesk> at(DeskNote note) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(DEADLINE).build();
        var desk = new RemoteDesk(note, client);
        try {
            if (desk.get("/health").isPresent()) {
                return Optional.of(desk);
            }
        } catch (ConnectException gone) {
            // A note of a process that was killed.
        }
        desk.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public Optional<String> json(String night) throws IOException, InterruptedException {
        return get("/night/" + night + ".json");
    }

    @Override
    public Optional<String> mail(String night, Language language) throws IOException, InterruptedException {
        return get("/night/" + night + ".txt?lang=" + language.tag());
    }

    @Override
    public boolean pause(String reason) throws IOException, InterruptedException {
        return order("pause", "reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8)) > 0;
    }

    @Override
    public boolean resume() throws IOException, InterruptedException {
        return order("resume", "") > 0;
    }

    @Override
    public int retry() throws IOException, InterruptedException {
        return order("retry", "");
    }

    @Override
    public int now(List<PortalId> portals) throws IOException, InterruptedException {
        return order("now", "portal=" + portals.stream().map(PortalId::value).collect(Collectors.joining(",")));
    }

    private Optional<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(asked(path)
                .header("Authorization", "Bearer " + note.token())
                .GET()
                .build());
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private int order(String what, String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(asked("/order/" + what)
                .header("Authorization", "Bearer " + note.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("the process that serves refused: " + answer.statusCode() + " "
                    + answer.body().strip());
        }
        return Integer.parseInt(answer.body().strip());
    }

    private HttpRequest.Builder asked(String path) {
        String host = note.host().contains(":") ? "[" + note.host() + "]" : note.host();
        return HttpRequest.newBuilder(URI.create("http://" + host + ":" + note.port() + path))
                .timeout(DEADLINE);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
