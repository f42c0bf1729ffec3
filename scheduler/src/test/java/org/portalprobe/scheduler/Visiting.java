package org.portalprobe.scheduler;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.reports.web.WebServer;

/** A browser without a screen: keeps its cookie, sends forms with the token of the page they stand on. */
final class Visiting {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private Optional<String> cookie = Optional.empty();
    private Optional<String> bearer = Optional.empty();

    Visiting(WebServer web) {
        this.root = "http://127.0.0.1:" + web.address().getPort();
    }

    Visiting keeping(String session) {
        cookie = Optional.of(session);
        return this;
    }

    Visiting bearing(String token) {
        bearer = Optional.of(token);
        return this;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = asked(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** @param fields names and values in turn, as the form has them */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(index ->
                        fields[2 * index] + "=" + URLEncoder.encode(fields[2 * index + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(asked(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return send(
                asked(path).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofString(body)));
    }

    /** Reads the page, then sends its form. */
    HttpResponse<String> fill(String page, String path, String... fields) throws IOException, InterruptedException {
        String[] all = new String[fields.length + 2];
        all[0] = "form";
        all[1] = token(get(page).body());
        System.arraycopy(fields, 0, all, 2, fields.length);
        return post(path, all);
    }

    static String token(String page) {
        Matcher form = FORM.matcher(page);
        return form.find() ? form.group(1) : "";
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return fill("/login", "/login", "name", name, "password", password);
    }

    Optional<String> cookie() {
        return cookie;
    }

    private HttpRequest.Builder asked(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        cookie.ifPresent(value -> request.header("Cookie", "portalprobe=" + value));
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers()
                .allValues("Set-Cookie")
                .forEach(set -> cookie = Optional.of(set.substring(set.indexOf('=') + 1, set.indexOf(';'))));
        return answer;
    }
}
